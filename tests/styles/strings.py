# Strings and formatting: accents, widths, several lines, bytes
# %% answer
def receipt(items):
    """Lines "name      1.50", the name in ten columns, the price in six with two digits; the total last."""
    ### BEGIN SOLUTION
    lines = [f"{name:<10}{price:6.2f}" for name, price in items]
    lines.append(f"{'total':<10}{sum(price for _, price in items):6.2f}")
    return "\n".join(lines)
    ### END SOLUTION
# %% test 2
assert receipt([("tea", 1.5)]) == "tea         1.50\ntotal       1.50"
### BEGIN HIDDEN TESTS
text = receipt([("crème", 2.5), ("eau 💧", 10)])
lines = text.splitlines()
assert len(lines) == 3 and all(len(line) == 16 for line in lines)
assert lines[0] == "crème       2.50"
assert "12.50" in lines[-1]
assert receipt([]).strip() == "total       0.00"
assert isinstance(text, str) and text.encode("utf-8").count(b"\n") == 2
### END HIDDEN TESTS
# %% right old formatting
def receipt(items):
    total, text = 0, ""
    for name, price in items:
        text += "%-10s%6.2f\n" % (name, price)
        total += price
    return text + "%-10s%6.2f" % ("total", total)
# %% wrong last newline
def receipt(items):
    text = ""
    for name, price in list(items) + [("total", sum(p for _, p in items))]:
        text += f"{name:<10}{price:6.2f}\n"
    return text
# %% wrong alignment
def receipt(items):
    lines = [f"{name:>10}{price:6.2f}" for name, price in items]
    return "\n".join(lines + [f"{'total':>10}{sum(p for _, p in items):6.2f}"])
