import type { FoundCourse } from '../course/find-courses.ts';
import type { CourseOutcome, CourseRun } from './build-course.ts';
import type { BuiltPackage } from './options.ts';

/** What a worker is started with. */
export interface WorkerStart
  extends Pick<
    CourseRun,
    'from' | 'out' | 'jobs' | 'targets' | 'timestamp' | 'analytics' | 'pseudo' | 'refreshers' | 'known'
  > {
  /** Folder of the resources, `dist/`. */
  readonly resources: string;
}

export type ToWorker =
  | { readonly kind: 'build'; readonly course: FoundCourse }
  /** The answer to `claim`. */
  | { readonly kind: 'claimed'; readonly first: string | undefined }
  | { readonly kind: 'stop' };

export type FromWorker =
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'package'; readonly package: BuiltPackage }
  | { readonly kind: 'done'; readonly outcome: CourseOutcome }
  | { readonly kind: 'stopped' };
