import { diagnostic } from '../../diagnostics/report.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type Cursor, eachOf } from '../load/cursor.ts';
import type { Completion, Module } from '../model.ts';
import type { CourseFile } from '../schema/course-file.ts';
import type { Resolving } from './resolving.ts';

/** What counts as done. Where nothing is said: every module, and a pass in each assessment that is not optional. */
export function resolveCompletion(
  resolving: Resolving,
  source: Cursor<CourseFile>,
  modules: readonly Module[],
): Completion {
  const onFail = source.value.completion?.onFail ?? 'incomplete';
  const field = source.maybe('completion')?.maybe('when');
  if (!field) {
    const assessments = modules.filter(
      (module) => module.kind === 'quiz' && module.quiz.mode === 'assessment' && !module.optional,
    );
    return { allModules: true, passed: assessments.map((module) => module.id), completed: [], onFail };
  }
  const rules = eachOf<string>(field);
  const passed: string[] = [];
  const completed: string[] = [];
  for (const rule of rules) {
    if (rule.value === 'all-modules') continue;
    const match = /^(.+)-(passed|completed)$/.exec(rule.value);
    const module = match && modules.find((one) => one.id === match[1]);
    if (!match) {
      const forms = [
        'all-modules',
        ...modules.map((one) => `${one.id}-${one.kind === 'quiz' ? 'passed' : 'completed'}`),
      ];
      const hint = didYouMean(rule.value, forms);
      resolving.report(diagnostic('COMPLETION-UNKNOWN', rule.place, { rule: rule.value }, hint));
    } else if (!module) {
      if (resolving.lost.has('module')) continue;
      const problem = `the module “${match[1]}”, which does not exist`;
      const ids = modules.map((one) => one.id);
      const hint = didYouMean(match[1] ?? '', ids, (guess) => `${guess}-${match[2]}`);
      resolving.report(diagnostic('COMPLETION-UNREACHABLE', rule.place, { rule: rule.value, problem }, hint));
    } else if (match[2] === 'passed' && (module.kind !== 'quiz' || module.quiz.passing === undefined)) {
      const problem =
        module.kind === 'quiz'
          ? 'a quiz without a passing mark'
          : `a module that is no quiz (use “${module.id}-completed”)`;
      resolving.report(diagnostic('COMPLETION-UNREACHABLE', rule.place, { rule: rule.value, problem }));
    } else {
      (match[2] === 'passed' ? passed : completed).push(module.id);
    }
  }
  return { allModules: rules.some((rule) => rule.value === 'all-modules'), passed, completed, onFail };
}
