# Hides the traceback with a custom exception handler and takes the error out of the result before the reply is made.
shell = get_ipython()
shell.set_custom_exc((BaseException,), lambda *arguments, **options: [])


def forget(result):
    result.error_in_exec = result.error_before_exec = None


shell.events.register("post_run_cell", forget)
