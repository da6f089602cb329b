# Keeps the history; the end is where the budget of patience is used up.
def early_stopping(losses, patience, min_delta=0.0):
    history, best, budget = [], 0, patience
    for loss in losses:
        history.append(float(loss))
        now = len(history) - 1
        if now == 0:
            continue
        if history[best] - history[now] > min_delta:
            best, budget = now, patience
        else:
            budget -= 1
        if budget == 0:
            return [now, best]
    return [None, best]
