// What the words of a sentence answer by themselves, wherever it stands: asked once, as long as the sentence stays the same.
import type { Analysis } from './analysis.ts';
import type { Sentence } from './sentence.ts';

/** `asked`: the rule, or all of them. The answer must hold no place, and nothing that another sentence could change. */
export function ofWords<Asked extends object, Made>(answer: (asked: Asked, sentence: Sentence) => Made): (asked: Asked, sentence: Sentence) => Made {
  const known = new WeakMap<Asked, WeakMap<Analysis, Made>>();
  return (asked, sentence) => {
    if (!sentence.isWhole) return answer(asked, sentence);
    const answers = known.get(asked) ?? new WeakMap<Analysis, Made>();
    known.set(asked, answers);
    const before = answers.get(sentence.analysis);
    if (before !== undefined) return before;
    const made = answer(asked, sentence);
    answers.set(sentence.analysis, made);
    return made;
  };
}
