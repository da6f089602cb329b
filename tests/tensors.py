"""What tests of tensors share: layouts in memory, and an error's whole text."""

import re

import pytest
from hypothesis import strategies as st
from torch import Tensor

layouts = st.sampled_from(["in order", "transposed", "sliced"])


def laid_out(X: Tensor, layout: str) -> Tensor:
    """The same numbers, in another layout in memory: two are not contiguous."""
    if layout == "transposed":
        return X.mT.contiguous().mT
    if layout == "sliced":
        return X.repeat_interleave(2, -1).repeat_interleave(3, -2)[..., ::3, ::2]
    return X


def refused(message: str) -> pytest.RaisesExc[ValueError]:
    """Expects a ValueError with this message, from its first letter to its last."""
    return pytest.raises(ValueError, match=f"^{re.escape(message)}$")
