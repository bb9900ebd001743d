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
    whole: true,
    title: course.title,
    description: course.description || undefined,
    href: 'index.html',
    modules: course.modules.map((module) => module.id),
    requires: [],
    optional: false,
    objectives: course.objectives.map((objective) => objective.id),
    ...assessment(decisiveMarks(course)),
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

/** `index.html` lists the modules, `accessibility.html` is the statement; and no id has an underscore. */
const reservedNames: readonly string[] = ['index', 'accessibility'];

function oneModule(course: Course, module: Module): UnitPlan {
  const mustPass = course.completion.passed.includes(module.id);
  return {
    id: module.id,
    whole: false,
    title: module.title,
    description: module.summary,
    href: reservedNames.includes(module.id) ? `${module.id}_.html` : `${module.id}.html`,
    modules: [module.id],
    requires: module.requires,
    optional: module.optional,
    objectives: module.objectives,
    ...assessment(module.kind === 'quiz' && module.quiz.mode === 'assessment' ? [module.quiz.passing] : []),
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

/** The marks of the quizzes that completion asks for; where it asks for none, of the assessments. */
function decisiveMarks(course: Course): (number | undefined)[] {
  const quizzes = course.modules.filter((module): module is QuizModule => module.kind === 'quiz');
  const named = quizzes.filter((module) => course.completion.passed.includes(module.id));
  const assessments = quizzes.filter(({ quiz }) => quiz.mode === 'assessment');
  // As `assessedIn` of the player has it: an optional assessment decides only where there is no other.
  const required = assessments.filter((module) => !module.optional);
  const decisive = [named, required].find(({ length }) => length > 0) ?? assessments;
  return decisive.map(({ quiz }) => quiz.passing);
}

/** An LMS knows one mark for a unit and would judge all its quizzes by it: where they differ, it is told none. */
function assessment(marks: readonly (number | undefined)[]): Pick<UnitPlan, 'assessed' | 'passing'> {
  const known = new Set(marks.filter((mark) => mark !== undefined));
  const [passing] = known.size === 1 ? known : [];
  return { assessed: known.size > 0, passing };
}
