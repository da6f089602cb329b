# Shows JavaScript as JavaScript, which a notebook's page runs.
from IPython.display import Javascript, display

display(Javascript("alert(47113)"))
display({"application/javascript": "alert(47113)", "text/html": "<script src='//x.invalid/47113.js'></script>"}, raw=True)
