# Has the staff's browser fetch a picture, which tells the student who looked and when.
from IPython.display import HTML, Image, Markdown, display

display(HTML("<img src='http://x.invalid/47113.gif'><video poster='http://x.invalid/47113.gif'></video>"))
display(Markdown("![x](http://x.invalid/47113.gif)"))
display(Image(url="http://x.invalid/47113.gif"))
