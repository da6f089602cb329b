# Replaces IPython's run_code, so that later cells are compiled and never run.
async def run_code(self, code, result=None, **options):
    return False


type(get_ipython()).run_code = run_code
