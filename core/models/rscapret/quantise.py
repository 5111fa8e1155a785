"""Smaller weights for ONNX graphs, in 8 or 16 bits; computing stays in float32."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from typing import BinaryIO

import numpy as np
import onnx
from onnx import TensorProto, external_data_helper, helper, numpy_helper

Smaller = Callable[[onnx.TensorProto, np.ndarray], tuple[list[onnx.TensorProto], onnx.NodeProto]]
SMALLEST = 4096  # tensors with fewer numbers stay as they are, those of fewer bytes in the graph's own file
ALIGNED, LARGE = 65536, 2**20  # bytes: where large tensors begin in a file beside a graph, so that they can be mapped


def quantise_weights(source: Path, target: Path, beside: bool = False) -> None:
    """Write a graph whose large float32 weights are int8 with one scale a channel, behind DequantizeLinear.

    The channel axis is the one whose scaling loses least: rows of an embedding, outputs of a convolution or of a matrix
    product are tried, and the axis with the smaller squared error is kept. Where the graph's own file would get too
    large, weights go into one beside it: ``target``'s name and ``.data``.
    """

    def smaller(tensor: onnx.TensorProto, values: np.ndarray) -> tuple[list[onnx.TensorProto], onnx.NodeProto]:
        axis = 0 if values.ndim > 2 else min((0, 1), key=lambda a: _error(values, a))
        whole, scale = _rounded(values, axis)
        kept = [
            numpy_helper.from_array(whole, f"{tensor.name}.int8"),
            numpy_helper.from_array(scale, f"{tensor.name}.scale"),
            helper.make_tensor(f"{tensor.name}.zero", TensorProto.INT8, [len(scale)], np.zeros(len(scale), np.int8)),
        ]
        inputs = [f"{tensor.name}.int8", f"{tensor.name}.scale", f"{tensor.name}.zero"]
        return kept, helper.make_node("DequantizeLinear", inputs, [tensor.name], axis=axis)

    _replace_weights(source, target, smaller, beside)


def halve_weights(source: Path, target: Path, beside: bool = False) -> None:
    """Write a graph whose large float32 weights are float16, behind Cast; ``beside`` as above."""

    def smaller(tensor: onnx.TensorProto, values: np.ndarray) -> tuple[list[onnx.TensorProto], onnx.NodeProto]:
        limit = np.finfo(np.float16).max
        half = numpy_helper.from_array(np.clip(values, -limit, limit).astype(np.float16), f"{tensor.name}.half")
        return [half], helper.make_node("Cast", [half.name], [tensor.name], to=TensorProto.FLOAT)

    _replace_weights(source, target, smaller, beside)


def _replace_weights(source: Path, target: Path, smaller: Smaller, beside: bool) -> None:
    graph = onnx.load(source, load_external_data=False)
    kept, nodes = [], []
    data = target.with_name(f"{target.name}.data")
    with data.open("wb") if beside else nullcontext() as stream:
        for tensor in graph.graph.initializer:  # one by one: all of them may be more than the memory holds
            if external_data_helper.uses_external_data(tensor):
                external_data_helper.load_external_data_for_tensor(tensor, str(source.parent))
            values = numpy_helper.to_array(tensor)
            fresh, node = [tensor], None
            if values.dtype == np.float32 and values.ndim > 1 and values.size >= SMALLEST:
                fresh, node = smaller(tensor, values)
                nodes.append(node)
                tensor.ClearField("raw_data")
            if stream:
                for one in fresh:
                    _put_beside(one, stream, data.name)
            kept += fresh
    rest = list(graph.graph.node)
    del graph.graph.initializer[:], graph.graph.node[:], graph.graph.value_info[:]
    graph.graph.initializer.extend(kept)
    graph.graph.node.extend(nodes + rest)
    for node in graph.graph.node:  # where the exporter came from: bytes and paths that nobody reads
        del node.metadata_props[:]
        node.doc_string = ""
    onnx.save(graph, target)


def _put_beside(tensor: onnx.TensorProto, stream: BinaryIO, name: str) -> None:
    """Move a tensor's bytes, if they are many, into a file beside the graph."""
    size = len(tensor.raw_data)
    if size < SMALLEST:
        return
    if size >= LARGE:
        stream.seek(-stream.tell() % ALIGNED, 1)
    external_data_helper.set_external_data(tensor, name, stream.tell(), size)
    stream.write(tensor.raw_data)
    tensor.ClearField("raw_data")


def _rounded(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    others = tuple(i for i in range(values.ndim) if i != axis)
    scale = np.maximum(np.abs(values).max(others), 1e-12) / 127
    shape = [1] * values.ndim
    shape[axis] = -1
    return np.rint(values / scale.reshape(shape)).astype(np.int8), scale.astype(np.float32)


def _error(values: np.ndarray, axis: int) -> float:
    whole, scale = _rounded(values, axis)
    shape = [1] * values.ndim
    shape[axis] = -1
    return float(((whole * scale.reshape(shape) - values) ** 2).sum())
