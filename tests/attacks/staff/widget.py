# Shows widgets of its own, whose state the page runs when it is opened.
state = {"model_id": "47113", "version_major": 2, "version_minor": 0}
evil = "<script>alert(47113)</script>"
display({"application/vnd.jupyter.widget-view+json": state, "text/html": evil}, raw=True)
display({"application/vnd.plotly.v1+json": {"data": [], "layout": {"title": evil}}}, raw=True)
display({"application/vnd.jupyter.widget-view+json": {"model_id": evil}}, raw=True)
