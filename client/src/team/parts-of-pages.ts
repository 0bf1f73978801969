// The parts of a team within the pages of a case; their code comes where somebody signed in.
import { lazy } from '../lazy.tsx';

export const ReviewBlock = lazy(() => import('./review-block.tsx').then((m) => m.ReviewBlock), true);
export const Comments = lazy(() => import('./comments.tsx').then((m) => m.Comments), true);
export const LetterComments = lazy(() => import('./letter-comments.tsx').then((m) => m.LetterComments), true);
export const EditorComments = lazy(() => import('./editor-comments.tsx').then((m) => m.EditorComments), true);
export const OpenComments = lazy(() => import('./open-comments.tsx').then((m) => m.OpenComments), true);
export const ReviewHistory = lazy(() => import('./review-history.tsx').then((m) => m.ReviewHistory), true);
export const ReadOnlyNote = lazy(() => import('./read-only-note.tsx').then((m) => m.ReadOnlyNote), true);
export const WaitsForReview = lazy(() => import('./waits-for-review.tsx').then((m) => m.WaitsForReview), true);
