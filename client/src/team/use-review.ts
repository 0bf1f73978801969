// The review of a case while a page shows it; nothing where one user works alone.
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../api.ts';
import type { CaseRoom } from '../state/case-room.tsx';
import { getReview, takeReviewStep, type ReviewDeed } from './team-api.ts';
import type { ReviewView } from './wire.ts';

export interface ReviewDesk {
  readonly review: ReviewView | undefined;
  readonly problem: Problem | undefined;
  /** Somebody else was faster: nothing was done, and what is there now is shown. */
  readonly meanwhile: boolean;
  readonly take: (deed: ReviewDeed, remark?: string) => Promise<boolean>;
}

/** Undefined where one user works alone. */
export function useReview({ view: { role, case: { id } } }: CaseRoom): ReviewDesk | undefined {
  const [review, setReview] = useState<ReviewView>();
  const [problem, setProblem] = useState<Problem>();
  const [meanwhile, setMeanwhile] = useState(false);
  useEffect(() => { if (role !== undefined) void getReview(id).then((result) => { if (result.ok) setReview(result.value); else setProblem(result.problem); }); }, [id, role]);
  if (role === undefined) return undefined;
  return {
    review, problem, meanwhile,
    take: async (deed, remark) => {
      if (review === undefined) return false;
      const result = await takeReviewStep(id, deed, { version: review.version, seal: review.seal, ...(remark === undefined || remark.trim() === '' ? {} : { remark }) });
      const now = result.ok ? undefined : result.problem.code === 'conflict' ? result.problem.current : undefined;
      setMeanwhile(now !== undefined);
      setProblem(result.ok || now !== undefined ? undefined : result.problem);
      if (result.ok) setReview(result.value);
      else if (now !== undefined) setReview(now);
      return result.ok;
    },
  };
}

/** Whether files that leave may be offered. */
export const mayLeave = (desk: ReviewDesk | undefined): boolean => desk === undefined || desk.review?.free === true;
