# The largest number, replaced by zero where it is infinite, taken out by hand.
def log_sum_exp(X, dim):
    m, _ = torch.max(X.detach(), dim=dim, keepdim=True)
    m = torch.where(torch.isfinite(m), m, torch.zeros_like(m))
    return torch.log(torch.sum(torch.exp(X - m), dim=dim)) + m.squeeze(dim)
