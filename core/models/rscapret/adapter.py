"""The adapter: the maps, the logit scale and [RET]'s rows alone, a few megabytes beside frozen towers."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file, save_file

from ...errors import BundleError
from .modeling import RSCapRetModel

ADAPTER = "adapter.safetensors"
MAPS = ("caption_map", "image_map", "text_map")


def save_adapter(model: RSCapRetModel, folder: Path) -> Path:
    """Write what was trained beside frozen towers, and the configuration, to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {
        name: tensor.detach().cpu().contiguous()
        for name, tensor in model.state_dict().items()
        if name.split(".")[0] in MAPS or name == "logit_scale"
    }
    for side, weight in _ret_rows(model).items():
        tensors[side] = weight[model.config.ret_token_id].detach().cpu().clone()
    save_file(tensors, folder / ADAPTER)
    model.config.save_pretrained(folder)
    return folder / ADAPTER


@torch.no_grad()
def load_adapter(model: RSCapRetModel, folder: Path) -> None:
    """Put an adapter's weights into a model whose towers are loaded.

    Raises:
        BundleError: The adapter is missing, or belongs to towers of other widths.
    """
    try:
        tensors = load_file(folder / ADAPTER)
    except OSError as error:
        raise BundleError(f"{folder} holds no {ADAPTER}. Choose the folder that training wrote.") from error
    state, rows = model.state_dict(), _ret_rows(model)
    wanted = {name: state[name].shape for name in state if name.split(".")[0] in MAPS or name == "logit_scale"}
    wanted |= {side: weight.shape[1:] for side, weight in rows.items()}
    wrong = [name for name, shape in wanted.items() if name not in tensors or tensors[name].shape != shape]
    if wrong:
        raise BundleError(
            f"The adapter in {folder} was trained beside other towers: {', '.join(wrong)} do not fit. "
            "Use the vision tower and the language model that its configuration names."
        )
    model.load_state_dict({name: tensors[name] for name in wanted if name not in rows}, strict=False)
    for side, weight in rows.items():
        weight[model.config.ret_token_id] = tensors[side].to(weight)


def _ret_rows(model: RSCapRetModel) -> dict[str, torch.Tensor]:
    """Return the matrices that hold a row of [RET]: the input's, and the output's where it is not tied."""
    inputs = model.language.get_input_embeddings().weight
    outputs = model.language.get_output_embeddings().weight
    return {"ret_input": inputs} if inputs is outputs else {"ret_input": inputs, "ret_output": outputs}
