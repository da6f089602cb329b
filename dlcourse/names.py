"""Every public name of the package, by the module that holds it."""

from .conv import (
    comp_conv2d,
    corr2d,
    corr2d_multi_in,
    corr2d_multi_in_out,
    corr2d_multi_in_out_1x1,
    pool2d,
)
from .data import Batches, DataError, load_data, load_data_fashion_mnist
from .device import try_all_gpus, try_gpu
from .layers import dropout_layer
from .metrics import Accumulator, Timer, accuracy
from .plot import Animator, plot, set_axes, set_figsize, show_images, show_network, use_svg_display
from .train import History, evaluate_accuracy, evaluate_accuracy_gpu, fit, train_ch3, train_ch6

__all__ = [
    "Accumulator",
    "Animator",
    "Batches",
    "DataError",
    "History",
    "Timer",
    "accuracy",
    "comp_conv2d",
    "corr2d",
    "corr2d_multi_in",
    "corr2d_multi_in_out",
    "corr2d_multi_in_out_1x1",
    "dropout_layer",
    "evaluate_accuracy",
    "evaluate_accuracy_gpu",
    "fit",
    "load_data",
    "load_data_fashion_mnist",
    "plot",
    "pool2d",
    "set_axes",
    "set_figsize",
    "show_images",
    "show_network",
    "train_ch3",
    "train_ch6",
    "try_all_gpus",
    "try_gpu",
    "use_svg_display",
]
