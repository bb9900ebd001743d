import type { Course, Module, QuizModule } from '../course/model.ts';
import type { CompletionData } from '../player/course-data.ts';
import type { LaunchUnit } from '../releases/release.ts';

/** A launchable unit before its page is rendered: what manifests say of it, and what its player must know. */
export interface UnitPlan extends Omit<LaunchUnit, 'html' | 'largestState'> {
  readonly completion: CompletionData;
}

/** The launchable units of a course: one for all, or one for each module (`packaging.scos`). */
export function planUnits(course: Course): readonly UnitPlan[] {
  return course.scos === 'one'
    ? [wholeCourse(course)]
    : course.modules.map((module) => oneModule(course, module));
}

function wholeCourse(course: Course): UnitPlan {
  const { allModules, passed, completed } = course.completion;
  return {
    id: 'course',
    title: course.title,
    description: course.description || undefined,
    href: 'index.html',
    modules: course.modules.map((module) => module.id),
    requires: [],
    optional: false,
    objectives: course.objectives.map((objective) => objective.id),
    passing: passingOf(course),
    done:
      passed.length === 0
        ? 'completed'
        : allModules || completed.length > 0
          ? 'completed-and-passed'
          : 'passed',
    seconds: course.duration,
    completion: course.completion,
  };
}

function oneModule(course: Course, module: Module): UnitPlan {
  const mustPass = course.completion.passed.includes(module.id);
  return {
    id: module.id,
    title: module.title,
    description: module.summary,
    href: `${module.id}.html`,
    modules: [module.id],
    requires: module.requires,
    optional: module.optional,
    objectives: module.objectives,
    passing: module.kind === 'quiz' && module.quiz.mode === 'assessment' ? module.quiz.passing : undefined,
    done: mustPass ? (course.completion.allModules ? 'completed-and-passed' : 'passed') : 'completed',
    seconds: module.duration,
    // Alone in its unit the module itself must be done, even where the course as a whole could do without it.
    completion: {
      allModules: false,
      passed: mustPass ? [module.id] : [],
      completed: [module.id],
      onFail: course.completion.onFail,
    },
  };
}

/** The mark of the quiz that completion asks for; where it asks for none, of the first assessment. */
function passingOf(course: Course): number | undefined {
  const quizzes = course.modules.filter((module): module is QuizModule => module.kind === 'quiz');
  const decisive = quizzes.find((module) => course.completion.passed.includes(module.id));
  return (decisive ?? quizzes.find((module) => module.quiz.mode === 'assessment'))?.quiz.passing;
}
