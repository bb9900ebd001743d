/**
 * What Moodle’s reports say of an activity, in the languages of ours: `completion-y` and `completion-pass`, then
 * `completion-n` and `completion-fail` (lang/…/completion.php). Then what other LMSs write.
 */
const done = [
  'Completed',
  'Completed (achieved pass grade)',
  'Finalizado',
  'Finalizado (ha alcanzado la calificación de aprobado)',
  'Finalizado (ha alcanzado la califiación de aprobado)',
  'Finalizado (alcanzó calificación de aprobado)',
  'Completado',
  'Achevé',
  'Achevé (niveau de réussite)',
  'Terminé',
  'Abgeschlossen',
  'Abgeschlossen (Bestehensgrenze erreicht)',
  'اكتمل',
  'اكتمل (حقق درجة النجاح)',
  'Complete',
  'Passed',
  'Done',
  'Yes',
  'Satisfied',
];
const notDone = [
  'Not completed',
  'Completed (did not achieve pass grade)',
  'No finalizado',
  'Finalizado (no ha alcanzado la calificación de aprobado)',
  'Finalizado (no obtuvo calificación de aprobado)',
  'No completado',
  'Non achevé',
  'Non achevée',
  "Achevé (n'a pas atteint la note de passage)",
  'Non terminé',
  'Nicht abgeschlossen',
  'Abgeschlossen (Bestehensgrenze nicht erreicht)',
  'لم يكتمل',
  'اكتمل ( لم يحقق درجة النجاح )',
  'Incomplete',
  'In progress',
  'Not started',
  'Not attempted',
  'Failed',
  'Enrolled',
  'Registered',
  'Assigned',
  'No',
  '',
];
/** `completion-y-override`: a trainer has set it. */
const overridden = [
  /^completed \(set by /,
  /^completado \(configurado por /,
  /^terminé \(établi par /,
  /^abgeschlossen \(gesetzt von /,
  /^اكتمل \(تم تحديده بواسطة /,
];

const doneWords = new Set(done.map(plain));
const notDoneWords = new Set(notDone.map(plain));

/** Whether a state means that it is done; undefined: nobody can tell. `asGiven`: the states that a mapping says mean it. */
export function isDone(state: string, asGiven?: readonly string[]): boolean | undefined {
  const word = plain(state);
  if (asGiven) return asGiven.some((given) => plain(given) === word);
  if (doneWords.has(word) || overridden.some((form) => form.test(word))) return true;
  return notDoneWords.has(word) || /^(?:not |no |non |nicht |لم )/.test(word) ? false : undefined;
}

function plain(text: string): string {
  return text.trim().replace(/’/g, "'").toLowerCase();
}
