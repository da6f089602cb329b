# Floods: shows 3,000 pictures of 100 kB.
from IPython.display import HTML, display

for _ in range(3000):
    display(HTML("x" * 100_000))
