"""Self-critical training: sampled captions are rewarded by CIDEr against the mean of their siblings.

Source: Rennie et al., Self-critical Sequence Training for Image Captioning (2017), with the leave-one-out baseline of
Luo, A Better Variant of Self-Critical Sequence Training (2020).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from ..models.rscapret.generation import Decoding, generate
from ..models.rscapret.modeling import RSCapRetModel
from .batches import Vocabulary
from .recipe import Stage
from .reward import CiderReward
from .validation import words_of


def self_critical_loss(
    model: RSCapRetModel,
    visual: torch.Tensor,
    batch: dict[str, Any],
    stage: Stage,
    words: Vocabulary,
    reward: CiderReward,
) -> tuple[torch.Tensor, float]:
    """Return the policy-gradient loss of a batch and the mean reward of its samples.

    Args:
        model: The model that learns.
        visual: (N, k, width) visual tokens, with gradient.
        batch: Its ``indexes`` and ``captions``; a caption's first id, its style, is given and not sampled.
        stage: Says how many samples, and their temperature.
        words: The vocabulary.
        reward: Scores captions.
    """
    styles = batch["captions"][:, :1] if words.styles else batch["captions"][:, :0]
    ids = _sampled(model, visual.detach(), styles, stage, words)
    owners = [index for index in batch["indexes"] for _ in range(stage.samples)]
    rewards = _rewards(ids.tolist(), owners, words, reward).to(visual.device).view(-1, stage.samples)
    advantage = rewards - (rewards.sum(1, keepdim=True) - rewards) / max(stage.samples - 1, 1)
    log_probabilities, lengths = _log_probabilities(model, visual, styles, ids, stage.samples, words)
    loss = -(advantage.flatten() * log_probabilities / lengths.clamp(min=1)).mean()
    return loss, float(rewards.mean())


@torch.no_grad()
def _sampled(
    model: RSCapRetModel, visual: torch.Tensor, styles: torch.Tensor, stage: Stage, words: Vocabulary
) -> torch.Tensor:
    """Return the ids of ``stage.samples`` captions a picture, drawn without dropout."""
    decoding = Decoding(max_tokens=words.max_tokens, sample=True, temperature=stage.temperature)
    device, language = visual.device.type, model.language
    training = language.training
    language.eval()
    # Without autocast's cache: weights cast here carry no gradient, and the loss would find them there.
    with torch.autocast(device, torch.bfloat16, enabled=torch.is_autocast_enabled(device), cache_enabled=False):
        start = torch.cat([visual, model.get_input_embeddings()(styles).to(visual.dtype)], 1)
        ids, _ = generate(model, start, words.end, words.pad, decoding, copies=stage.samples)
    language.train(training)
    return ids


def _rewards(
    rows: Sequence[Sequence[int]], owners: Sequence[int], words: Vocabulary, reward: CiderReward
) -> torch.Tensor:
    return torch.tensor(
        [
            # A caption cut at the longest length never ended: no reward, or endless ones would be learned.
            reward.score(owner, words_of(row, words.tokenizer, words)) if words.end in row else 0.0
            for row, owner in zip(rows, owners, strict=True)
        ]
    )


def _log_probabilities(
    model: RSCapRetModel,
    visual: torch.Tensor,
    styles: torch.Tensor,
    ids: torch.Tensor,
    samples: int,
    words: Vocabulary,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return each sample's summed log-probability, with gradient, and its length, end included."""
    visual = visual.repeat_interleave(samples, 0)
    styles = styles.repeat_interleave(samples, 0)
    said = torch.cat([styles, ids], 1)
    sequence = torch.cat([visual, model.get_input_embeddings()(said).to(visual.dtype)], 1)
    states = model.language.base_model(inputs_embeds=sequence, use_cache=False).last_hidden_state
    states = states[:, visual.shape[1] + styles.shape[1] - 1 : -1]
    kept = ((ids == words.end).cumsum(-1) - (ids == words.end).long()) == 0
    logits = model.language.get_output_embeddings()(states[kept]).float()
    chosen = logits.log_softmax(-1).gather(-1, ids[kept][:, None])[:, 0]
    total = torch.zeros(ids.shape, device=ids.device).masked_scatter(kept, chosen).sum(-1)
    return total, kept.sum(-1)
