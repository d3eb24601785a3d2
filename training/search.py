"""Which student, and which of its layers in 8 bits, under a bound on latency or size.

The strategies see a `Space` and know nothing of ONNX. All of them give a candidate within the
bound; they differ in how they look for the one of least loss, and in how many they measure for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from training.errors import TrainingError

BATCH = 8  # candidates of one step of the agent
HIDDEN = 64
LEARNING_RATE = 0.02
ENTROPY = 0.01  # weight of the bonus for not being sure, so that the agent goes on exploring
STEPS = 10_000  # into which the knapsack's capacity is cut


class Candidate(NamedTuple):
    """A student, and for each of its layers whether it is in 8 bits."""

    student: int
    int8: tuple[bool, ...]

    def switched(self, layer: int) -> Candidate:
        """The same with one layer in the other precision."""
        return self.spread(layer, layer + 1, not self.int8[layer])

    def spread(self, start: int, end: int, int8: bool) -> Candidate:
        """The same with a run of layers in one precision."""
        changed = (int8,) * (end - start)
        return self._replace(int8=(*self.int8[:start], *changed, *self.int8[end:]))


@dataclass
class Space:
    """What is searched.

    Attributes:
        features: Of each student, (layers, F) numbers that tell its layers apart.
        cost_of: Latency or size of a candidate; cheap to ask.
        loss_of: How badly a candidate classifies; dear to ask, so that each is asked once.
        bound: What a candidate may cost at most.
    """

    features: Sequence[np.ndarray]
    cost_of: Callable[[Candidate], float]
    loss_of: Callable[[Candidate], float]
    bound: float
    asked: set[Candidate] = field(default_factory=set)
    _losses: dict[Candidate, float] = field(default_factory=dict)

    def loss(self, candidate: Candidate) -> float:
        """How badly a candidate classifies; notes in `asked` that somebody wanted to know."""
        self.asked.add(candidate)
        if candidate not in self._losses:
            self._losses[candidate] = self.loss_of(candidate)
        return self._losses[candidate]

    def uniform(self, student: int, int8: bool) -> Candidate:
        """A student in one precision."""
        return Candidate(student, (int8,) * len(self.features[student]))

    def allows(self, candidate: Candidate) -> bool:
        """Whether a candidate is within the bound."""
        return self.cost_of(candidate) <= self.bound

    def best(self, candidates: Sequence[Candidate]) -> Candidate:
        """That of least loss; of equals the cheapest."""
        return min(candidates, key=lambda c: (self.loss(c), self.cost_of(c)))


def cheapest(space: Space, student: int) -> Candidate:
    """The precisions of least cost.

    A layer alone in its precision pays for the change to it and back, so whole runs of layers are
    switched, from either uniform precision, as long as that helps.
    """
    return min(
        (_descend(space, space.uniform(student, int8)) for int8 in (False, True)),
        key=space.cost_of,
    )


def _descend(space: Space, candidate: Candidate) -> Candidate:
    count = len(candidate.int8)
    while True:
        moves = (
            candidate.spread(start, end, int8)
            for start in range(count)
            for end in range(start + 1, count + 1)
            for int8 in (False, True)
        )
        best = min(moves, key=space.cost_of)
        if space.cost_of(best) >= space.cost_of(candidate):
            return candidate
        candidate = best


def starts(space: Space) -> list[Candidate]:
    """The cheapest precisions of each student that can be within the bound.

    Raises:
        TrainingError: None can.
    """
    found = [cheapest(space, student) for student in range(len(space.features))]
    within = [candidate for candidate in found if space.allows(candidate)]
    if not within:
        least = min(space.cost_of(candidate) for candidate in found)
        raise TrainingError(
            f"No student is within the bound of {space.bound:.4g}: the least is {least:.4g}. Raise "
            "the bound, or add a smaller student."
        )
    return within


def sensitivity(space: Space, student: int) -> np.ndarray:
    """Loss that each layer (L,) adds when it alone is in 8 bits."""
    plain = space.uniform(student, int8=False)
    alone = [space.loss(plain.switched(layer)) for layer in range(len(plain.int8))]
    return np.array(alone) - space.loss(plain)


def greedy(space: Space, episodes: int, seed: int) -> Candidate:
    """From the cheapest precisions on, the layer that gains most for its cost goes to float.

    A layer gains its sensitivity; after each step the costs of the others are asked anew.
    """
    return space.best([_greedy(space, start) for start in starts(space)])


def _greedy(space: Space, candidate: Candidate) -> Candidate:
    gain = sensitivity(space, candidate.student)
    while True:
        cost = space.cost_of(candidate)
        moves = {
            layer: candidate.switched(layer)
            for layer, int8 in enumerate(candidate.int8)
            if int8 and gain[layer] > 0 and space.allows(candidate.switched(layer))
        }
        if not moves:
            return candidate
        price = {layer: space.cost_of(move) - cost for layer, move in moves.items()}
        # What costs nothing more comes first.
        layer = max(moves, key=lambda i: (price[i] <= 0, gain[i] / max(price[i], 1e-12)))
        candidate = moves[layer]


def knapsack(space: Space, episodes: int, seed: int) -> Candidate:
    """The layers whose sensitivities sum to most, of those that fit: a 0/1 knapsack.

    It takes the costs of layers to add up, from the cheapest precisions on. Where they do not and
    the bound is broken, it packs anew with less room.
    """
    return space.best([_knapsack(space, start) for start in starts(space)])


def _knapsack(space: Space, start: Candidate) -> Candidate:
    gain = sensitivity(space, start.student)
    items = [layer for layer, int8 in enumerate(start.int8) if int8 and gain[layer] > 0]
    least = space.cost_of(start)
    prices = [space.cost_of(start.switched(layer)) - least for layer in items]
    room = space.bound - least
    while True:
        packed = start
        for item in pack(prices, [float(gain[layer]) for layer in items], room):
            packed = packed.switched(items[item])
        if space.allows(packed):
            return packed
        room = min(0.95 * room, room - (space.cost_of(packed) - space.bound))


def pack(prices: Sequence[float], gains: Sequence[float], room: float) -> list[int]:
    """0/1 knapsack by dynamic programming over `STEPS` steps of room, prices rounded up.

    So the room that n items leave unused at worst is n steps.

    Args:
        prices: Of each item, at least 0.
        gains: Of each item, at least 0.
        room: Prices may sum to this.

    Returns:
        The chosen items, in order.
    """
    if room <= 0:
        return [item for item, price in enumerate(prices) if price <= 0 <= room]
    steps = [int(np.ceil(max(price, 0) / room * STEPS - 1e-9)) for price in prices]
    best = np.zeros(STEPS + 1)
    taken = np.zeros((len(steps), STEPS + 1), bool)
    for item, (step, gain) in enumerate(zip(steps, gains)):
        if step > STEPS:
            continue
        with_it = np.full(STEPS + 1, -np.inf)
        with_it[step:] = best[: STEPS + 1 - step] + gain
        taken[item] = with_it > best
        best = np.maximum(best, with_it)
    left, chosen = STEPS, []
    for item in reversed(range(len(steps))):
        if taken[item, left]:
            chosen.append(item)
            left -= steps[item]
    return chosen[::-1]


def random_choice(space: Space, episodes: int, seed: int) -> Candidate:
    """The best of some drawn at random: the student, how many layers in 8 bits, and which."""
    draw = np.random.default_rng(seed)
    begun = starts(space)
    found = []
    for _ in range(episodes):
        start = begun[draw.integers(len(begun))]
        chosen = tuple((draw.random(len(start.int8)) < draw.random()).tolist())
        order = draw.permutation(len(chosen))
        found.append(within_bound(space, start._replace(int8=chosen), start, order))
    return space.best(found)


def within_bound(
    space: Space, candidate: Candidate, start: Candidate, order: Sequence[int] | np.ndarray
) -> Candidate:
    """Make a candidate keep the bound: layers go back, in order, to the cheapest precision.

    Args:
        space: What is searched.
        candidate: Of any cost.
        start: The cheapest precisions of the same student, within the bound.
        order: Layers, the first to go back first.
    """
    for layer in order:
        if space.allows(candidate):
            break
        candidate = candidate.spread(layer, layer + 1, start.int8[layer])
    return candidate


class Policy(nn.Module):
    """The agent: how likely each student is, and for each of its layers 8 bits.

    Args:
        students: How many there are to choose from.
        features: Numbers that tell of a layer.
    """

    def __init__(self, students: int, features: int) -> None:
        super().__init__()
        self.student = nn.Parameter(torch.zeros(students))
        self.layer = nn.Sequential(
            nn.Linear(features, HIDDEN), nn.Tanh(), nn.Linear(HIDDEN, HIDDEN), nn.Tanh()
        )
        self.head = nn.Linear(HIDDEN, 1)
        nn.init.zeros_(self.head.weight)
        nn.init.zeros_(self.head.bias)

    def choices(self, features: Tensor) -> torch.distributions.Bernoulli:
        """Of each layer (L,), 8 bits or not."""
        return torch.distributions.Bernoulli(logits=self.head(self.layer(features)).squeeze(1))

    def students(self) -> torch.distributions.Categorical:
        """Which student."""
        return torch.distributions.Categorical(logits=self.student)


def agent(space: Space, episodes: int, seed: int) -> Candidate:
    """The best that a reinforcement-learning agent meets: policy gradient (Williams 1992, eq. 11).

    As in HAQ (Wang et al., CVPR 2019, section 3.3) the agent sees what a layer is, chooses its
    precision, and where the bound is broken layers go back to the cheaper precision, those first
    of which it is least sure; what is learned from is what was measured. The reward is the loss,
    below the mean of a batch of candidates and in their standard deviation.
    """
    begun = starts(space)
    features = _standardized([space.features[start.student] for start in begun])
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        policy = Policy(len(begun), features[0].shape[1])
        optimizer = torch.optim.Adam(policy.parameters(), LEARNING_RATE)
        met: list[Candidate] = []
        while len(met) < episodes:
            batch = [_episode(space, policy, begun, features) for _ in range(BATCH)]
            batch = batch[: episodes - len(met)]
            met += [candidate for candidate, _, _ in batch]
            losses = np.array([space.loss(candidate) for candidate, _, _ in batch])
            reward = torch.from_numpy((losses.mean() - losses) / (losses.std() + 1e-12)).float()
            likely = torch.stack([probability for _, probability, _ in batch])
            entropy = torch.stack([bonus for _, _, bonus in batch])
            optimizer.zero_grad()
            (-(reward * likely).mean() - ENTROPY * entropy.mean()).backward()
            optimizer.step()
    return space.best(met)


def _episode(
    space: Space, policy: Policy, begun: Sequence[Candidate], features: Sequence[Tensor]
) -> tuple[Candidate, Tensor, Tensor]:
    """A candidate within the bound, its log probability, and the policy's entropy."""
    students = policy.students()
    which = students.sample()
    start = begun[int(which)]
    choices = policy.choices(features[int(which)])
    wanted = start._replace(int8=tuple(map(bool, choices.sample())))
    least_sure_first = torch.argsort(choices.logits.detach().abs()).tolist()
    candidate = within_bound(space, wanted, start, least_sure_first)
    done = torch.tensor(candidate.int8).float()
    probability = students.log_prob(which) + choices.log_prob(done).sum()
    return candidate, probability, students.entropy() + choices.entropy().mean()


def _standardized(features: Sequence[np.ndarray]) -> list[Tensor]:
    every = np.concatenate(features)
    mean, spread = every.mean(axis=0), every.std(axis=0) + 1e-6
    return [torch.from_numpy((own - mean) / spread).float() for own in features]


STRATEGIES: dict[str, Callable[[Space, int, int], Candidate]] = {
    "agent": agent,
    "greedy": greedy,
    "knapsack": knapsack,
    "random": random_choice,
}
