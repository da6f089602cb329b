# Replaces the kernel's do_execute by one that runs nothing and says "ok".
async def do_execute(*arguments, **options):
    return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}


get_ipython().kernel.do_execute = do_execute
