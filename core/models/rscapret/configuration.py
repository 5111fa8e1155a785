"""RSCapRetConfig: everything that defines an RS-CapRet model besides its weights."""

from __future__ import annotations

from typing import Any

from transformers import AutoConfig, PreTrainedConfig


def _as_config(value: PreTrainedConfig | dict[str, Any] | None) -> PreTrainedConfig | None:
    if isinstance(value, dict):
        settings = dict(value)
        return AutoConfig.for_model(settings.pop("model_type"), **settings)
    return value


class RSCapRetConfig(PreTrainedConfig):
    """Configuration of a frozen or trainable vision tower, a causal language model and the maps between them.

    Args:
        vision_config: Configuration of any transformers vision model.
        text_config: Configuration of any causal language model.
        visual_source: ``pooled`` maps the tower's pooled vector to ``visual_tokens`` tokens (the paper); ``grid`` maps
            each cell of the feature grid to one token.
        visual_tokens: k, the number of visual tokens before the text when ``visual_source`` is ``pooled``.
        retrieval_dim: Length of the embeddings that images and sentences share.
        image_size: Side in pixels of the picture that the tower looks at.
        image_mean: Mean per channel that is subtracted from pictures scaled to 0..1.
        image_std: Standard deviation per channel.
        ret_token_id: Row of [RET] in the language model's vocabulary.
        style_token_ids: Caption styles by name; the first token of a caption names its style, so the model can choose
            it from the picture or be told. Empty when the model knows one style only.
        logit_scale_init: Start of the contrastive loss's learnable log-scale, ln(1/0.07) in CLIP and FROMAGe.
    """

    model_type = "rscapret"

    def __init__(
        self,
        vision_config: PreTrainedConfig | dict[str, Any] | None = None,
        text_config: PreTrainedConfig | dict[str, Any] | None = None,
        visual_source: str = "pooled",
        visual_tokens: int = 1,
        retrieval_dim: int = 256,
        image_size: int = 224,
        image_mean: tuple[float, float, float] = (0.48145466, 0.4578275, 0.40821073),
        image_std: tuple[float, float, float] = (0.26862954, 0.26130258, 0.27577711),
        ret_token_id: int | None = None,
        style_token_ids: dict[str, int] | None = None,
        logit_scale_init: float = 2.659260036932778,
        **kwargs: Any,
    ) -> None:
        if visual_source not in ("pooled", "grid"):
            raise ValueError(f"visual_source is {visual_source!r}; it can be 'pooled' or 'grid'.")
        self.vision_config = _as_config(vision_config)
        self.text_config = _as_config(text_config)
        self.visual_source = visual_source
        self.visual_tokens = visual_tokens
        self.retrieval_dim = retrieval_dim
        self.image_size = image_size
        self.image_mean = list(image_mean)
        self.image_std = list(image_std)
        self.ret_token_id = ret_token_id
        self.style_token_ids = dict(style_token_ids or {})
        self.logit_scale_init = logit_scale_init
        super().__init__(**kwargs)
