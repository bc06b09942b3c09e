/** Counts what a person would count: one picture is one, however many of its attributes changed. */
import { type ChangeGroup, EMPTY_REPORT } from '../article';

type Counts = { [G in ChangeGroup]: number };

/** @returns a counter that knows each subject once per group */
export function createChangeCounter() {
  const counts: Counts = { ...EMPTY_REPORT };
  const seen = new Map<ChangeGroup, WeakSet<Node>>();
  return {
    counts,
    add(group: ChangeGroup, subject: Node | undefined) {
      if (!subject) return;
      const subjects = seen.get(group) ?? new WeakSet<Node>();
      seen.set(group, subjects);
      if (subjects.has(subject)) return;
      subjects.add(subject);
      counts[group] += 1;
    },
    reset(group: ChangeGroup) {
      counts[group] = 0;
      seen.delete(group);
    },
  };
}
