"""RSCapRetModel: vision tower, causal language model, the captioning and retrieval maps, and the [RET] token.

Source: Silva et al., Large Language Models for Captioning and Retrieving Remote Sensing Images (arXiv 2402.06475),
which builds on FROMAGe (Koh et al., Grounding Language Models to Images for Multimodal Inputs and Outputs).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn
from torch.nn import functional
from transformers import AutoModel, AutoModelForCausalLM, PreTrainedConfig, PreTrainedModel

from .configuration import RSCapRetConfig

IGNORED = -100  # label that the cross-entropy leaves out


class RSCapRetModel(PreTrainedModel):
    """Captions images and retrieves them from sentences.

    The vision tower turns a picture into features; ``caption_map`` lays them as visual tokens before the text, so that
    the language model writes the caption. ``image_map`` sends the pooled feature, and ``text_map`` the language model's
    last hidden state at [RET], to one space of unit vectors.
    """

    config_class = RSCapRetConfig
    base_model_prefix = "rscapret"
    main_input_name = "pixel_values"

    def __init__(self, config: RSCapRetConfig) -> None:
        super().__init__(config)
        self.vision = AutoModel.from_config(config.vision_config)
        self.language = AutoModelForCausalLM.from_config(config.text_config)
        vision_width = feature_width(config.vision_config)
        self.text_width = text_width(self.language.config)
        tokens = config.visual_tokens if config.visual_source == "pooled" else 1
        self.caption_map = nn.Linear(vision_width, tokens * self.text_width)
        self.image_map = nn.Linear(vision_width, config.retrieval_dim)
        self.text_map = nn.Linear(self.text_width, config.retrieval_dim)
        self.logit_scale = nn.Parameter(torch.tensor(config.logit_scale_init))
        self.post_init()
        self.all_tied_weights_keys = {
            f"language.{key}": f"language.{value}"
            for key, value in getattr(self.language, "all_tied_weights_keys", {}).items()
        }

    def get_input_embeddings(self) -> nn.Module:
        """Return the language model's token embeddings."""
        return self.language.get_input_embeddings()

    # ------------------------------------------------------------------ pictures

    def image_features(self, pixel_values: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Run the vision tower.

        Args:
            pixel_values: (N, 3, S, S) normalised pictures.

        Returns:
            The pooled vectors (N, C) and the feature grid as tokens (N, cells, C).
        """
        output = self.vision(pixel_values=pixel_values)
        grid = output.last_hidden_state
        if grid.dim() == 4:  # a convolutional tower: (N, C, h, w)
            grid = grid.flatten(2).transpose(1, 2)
        elif self.config.vision_config.model_type == "clip_vision_model":
            grid = grid[:, 1:]  # the class token comes first
        pooled = getattr(output, "pooler_output", None)
        pooled = grid.mean(1) if pooled is None else pooled.flatten(1)
        return pooled, grid

    def visual_tokens(self, pooled: torch.Tensor, grid: torch.Tensor) -> torch.Tensor:
        """Map image features to tokens for the language model: (N, k, text width)."""
        if self.config.visual_source == "grid":
            return self.caption_map(_as(grid, self.caption_map))
        return self.caption_map(_as(pooled, self.caption_map)).view(
            pooled.shape[0], self.config.visual_tokens, self.text_width
        )

    def embed_pooled(self, pooled: torch.Tensor) -> torch.Tensor:
        """Map pooled vectors (N, C) to unit embeddings (N, D)."""
        return functional.normalize(self.image_map(_as(pooled, self.image_map)).float(), dim=-1)

    def embed_images(self, pixel_values: torch.Tensor) -> torch.Tensor:
        """Return unit embeddings (N, D) of normalised pictures (N, 3, S, S)."""
        return self.embed_pooled(self.image_features(pixel_values)[0])

    # ------------------------------------------------------------------ sentences

    def _hidden(self, **inputs: torch.Tensor) -> torch.Tensor:
        return self.language.base_model(use_cache=False, **inputs).last_hidden_state

    def text_states(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return the last hidden states (N, T, width) of token ids (N, T), padded on either side."""
        positions = (attention_mask.cumsum(-1) - 1).clamp(min=0)
        return self._hidden(input_ids=input_ids, attention_mask=attention_mask, position_ids=positions)

    def embed_texts(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return unit embeddings (N, D) of token ids (N, T) that end in [RET]; one forward pass, no generation.

        Raises:
            ValueError: A sentence does not hold [RET] exactly once.
        """
        return self.embed_states(self.text_states(input_ids, attention_mask), input_ids)

    def embed_states(self, states: torch.Tensor, input_ids: torch.Tensor) -> torch.Tensor:
        """Map the hidden state at [RET] to the retrieval space."""
        # Layers may be spread over several GPUs: the last one's states are not where the first one's ids are.
        at_ret = (input_ids == self.config.ret_token_id).to(states.device)
        if not torch.all(at_ret.sum(-1) == 1):
            raise ValueError("Each sentence to embed must hold the [RET] token exactly once.")
        return functional.normalize(self.text_map(_as(states[at_ret], self.text_map)).float(), dim=-1)

    # ------------------------------------------------------------------ losses

    def caption_loss(
        self, visual: Sequence[torch.Tensor], input_ids: Sequence[torch.Tensor], smoothing: float = 0.0
    ) -> torch.Tensor:
        """Cross-entropy of captions given their pictures, [RET] and pictures left out of it.

        Args:
            visual: One list entry a picture of a sequence: (N, k, width). Two entries make the interleaved
                sequences (image 1, caption 1, image 2, caption 2) of the paper.
            input_ids: The captions' ids, one (N, T) tensor a picture, padded with ``IGNORED``.
            smoothing: Label smoothing.
        """
        embed = self.get_input_embeddings()
        parts, labels = [], []
        for tokens, ids in zip(visual, input_ids, strict=True):
            words = embed(ids.clamp(min=0)).to(tokens.dtype)
            parts += [tokens, words]
            labels += [ids.new_full(tokens.shape[:2], IGNORED), ids]
        sequence, targets = torch.cat(parts, 1), torch.cat(labels, 1)
        real = torch.cat([_real(part, label) for part, label in zip(parts, labels, strict=True)], 1)
        positions = (real.cumsum(-1) - 1).clamp(min=0)
        extra = {} if len(parts) == 2 else {"attention_mask": real.long(), "position_ids": positions}
        states = self._hidden(inputs_embeds=sequence, **extra)
        return self._cross_entropy(*_next_token(states, targets, real), smoothing)

    def text_loss(
        self, states: torch.Tensor, input_ids: torch.Tensor, mask: torch.Tensor, smoothing: float = 0.0
    ) -> torch.Tensor:
        """Cross-entropy of right-padded sentences by themselves, from their hidden states; [RET] is left out."""
        targets = input_ids.masked_fill((mask == 0) | (input_ids == self.config.ret_token_id), IGNORED)
        return self._cross_entropy(states[:, :-1], targets[:, 1:], smoothing)

    def _cross_entropy(self, states: torch.Tensor, targets: torch.Tensor, smoothing: float) -> torch.Tensor:
        kept = (targets != IGNORED) & (targets != self.config.ret_token_id)
        logits, wanted = self.language.get_output_embeddings()(states[kept]).float(), targets[kept]
        ret = self.config.ret_token_id
        if ret is not None:  # a caption never says [RET]: its column leaves the softmax (and the smoothing)
            logits = torch.cat([logits[:, :ret], logits[:, ret + 1 :]], 1)
            wanted = wanted - (wanted > ret).long()
        return functional.cross_entropy(logits, wanted, label_smoothing=smoothing)

    def contrastive_loss(
        self, images: torch.Tensor, texts: torch.Tensor, positive: torch.Tensor | None = None
    ) -> torch.Tensor:
        """Mean of InfoNCE text to image and image to text.

        Args:
            images: (N, D) unit rows.
            texts: (M, D) unit rows.
            positive: (N, M) bool; which sentences are true of which image. Diagonal when not given. Captions repeat,
                so an identical caption is a positive wherever it occurs.
        """
        if positive is None:
            positive = torch.eye(len(images), len(texts), dtype=torch.bool, device=images.device)
        return (self.matching_loss(images, texts, positive) + self.matching_loss(texts, images, positive.T)) / 2

    def matching_loss(self, rows: torch.Tensor, candidates: torch.Tensor, positive: torch.Tensor) -> torch.Tensor:
        """InfoNCE one way: cross-entropy of finding each row's true candidates, all equally wanted.

        Args:
            rows: (N, D) unit rows.
            candidates: (M, D) unit rows.
            positive: (N, M) bool; which candidates are true of which row.
        """
        targets = positive.float()
        logits = self.logit_scale.clamp(max=4.6052).exp() * rows @ candidates.T
        return functional.cross_entropy(logits, targets / targets.sum(1, keepdim=True).clamp(min=1))


def feature_width(config: PreTrainedConfig) -> int:
    """Return the channels of a vision tower's last features."""
    sizes = getattr(config, "hidden_sizes", None)
    return sizes[-1] if sizes else config.hidden_size


def text_width(config: PreTrainedConfig) -> int:
    """Return the width of a language model's tokens, which in the smallest OPT is not that of its layers."""
    text = config.get_text_config()
    return getattr(text, "word_embed_proj_dim", None) or text.hidden_size


def _as(x: torch.Tensor, layer: nn.Linear) -> torch.Tensor:
    """Return numbers in a map's own format and place: the towers beside it may compute in halves, or on another GPU."""
    return x.to(layer.weight)


def _real(part: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
    """Which positions hold a visual token or a word; the labels of padding are IGNORED, as a picture's are."""
    is_picture = torch.all(label == IGNORED)
    return torch.ones(part.shape[:2], dtype=torch.bool, device=part.device) if is_picture else label != IGNORED


def _next_token(states: torch.Tensor, targets: torch.Tensor, real: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Pair each real position's state with the label of the next real one (padding may lie between them)."""
    if bool(real.all()) or (targets.shape == real.shape and not bool((real[:, 1:] & ~real[:, :-1]).any())):
        return states[:, :-1], targets[:, 1:]
    following = targets.new_full(targets.shape, IGNORED)
    next_label = targets.new_full(targets.shape[:1], IGNORED)
    for column in range(targets.shape[1] - 1, -1, -1):
        here = real[:, column]
        following[:, column] = torch.where(here, next_label, following[:, column])
        next_label = torch.where(here, targets[:, column], next_label)
    return states, following
