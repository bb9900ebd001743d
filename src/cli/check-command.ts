import { check } from '../build.ts';
import { giveAnswer } from './answer.ts';
import type { AnswerFlags } from './formats.ts';
import { courseSubjects } from './subjects.ts';
import type { Terminal } from './terminal.ts';

export async function checkCommand(
  paths: readonly string[],
  flags: AnswerFlags,
  terminal: Terminal,
  from: string,
): Promise<number> {
  const { value, diagnostics } = await check({ paths, from });
  const courses = value.map(({ editions: [course] }) => ({
    id: course?.id,
    version: course?.version,
    title: course?.title,
  }));
  const titles = new Map(
    value.flatMap(({ folder, editions: [course] }) => (course ? [[folder, course.title]] : [])),
  );
  return giveAnswer(
    {
      command: 'check',
      findings: diagnostics,
      fields: { courses },
      subjects: () => courseSubjects(paths, from, titles),
      news: (code) =>
        code === 0 ? [`${value.length} ${value.length === 1 ? 'course' : 'courses'} checked.`] : [],
    },
    flags,
    terminal,
    from,
  );
}
