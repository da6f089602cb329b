# Shows Markdown and LaTeX with scripts inside, which are rendered after all else has been cleaned.
from IPython.display import Latex, Markdown, display

display(Markdown("<script>alert(47113)</script> [x](javascript:alert(47113)) <img src=x onerror=alert(47113)>"))
display(Latex(r"$\href{javascript:alert(47113)}{x}$ </div><script>alert(47113)</script>"))
display(Markdown("```mermaid\ngraph TD; A[<img src=x onerror=alert(47113)>]\n```"))
