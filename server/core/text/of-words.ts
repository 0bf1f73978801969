// What the words of a sentence answer by themselves, wherever it stands: asked once, as long as the sentence stays the same.
import type { Analysis } from './analysis.ts';
import type { Sentence } from './sentence.ts';

/** The answer must hold no place in the text, and nothing that another sentence could change. */
export function byWords<Made>(answer: (sentence: Sentence) => Made): (sentence: Sentence) => Made {
  const answers = new WeakMap<Analysis, { readonly made: Made }>();
  return (sentence) => {
    if (!sentence.isWhole) return answer(sentence);
    const before = answers.get(sentence.analysis);
    if (before !== undefined) return before.made;
    const made = answer(sentence);
    answers.set(sentence.analysis, { made });
    return made;
  };
}

/** As `byWords`, where something is asked for. `asked`: the rule, or all of them. */
export function ofWords<Asked extends object, Made>(answer: (asked: Asked, sentence: Sentence) => Made): (asked: Asked, sentence: Sentence) => Made {
  const known = new WeakMap<Asked, (sentence: Sentence) => Made>();
  return (asked, sentence) => {
    const before = known.get(asked);
    if (before !== undefined) return before(sentence);
    const made = byWords((one) => answer(asked, one));
    known.set(asked, made);
    return made(sentence);
  };
}
