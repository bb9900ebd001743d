import type { ReminderWords } from './index.ts';

export const de: ReminderWords = {
  greeting: 'Guten Tag {learner},',
  'subject.open': 'Ab jetzt offen: {title}',
  'subject.due': 'Jetzt fällig: {title}',
  'subject.overdue': 'Noch zu erledigen: {title}',
  'subject.lapsed': 'Ihr Zertifikat ist abgelaufen: {title}',
  'body.open': 'Sie haben „{course}“ abgeschlossen. Eine kurze Auffrischung steht für Sie bereit: {title}.',
  'body.open.certificate':
    'Ihr Zertifikat für „{course}“ läuft bald ab. Sie können es ab heute erneuern: {title}.',
  'body.due': 'Eine kurze Auffrischung zu „{course}“ ist fällig: {title}.',
  'body.due.certificate': 'Ihr Zertifikat für „{course}“ muss jetzt erneuert werden: {title}.',
  'body.overdue': 'Die Auffrischung zu „{course}“ war fällig und ist noch offen: {title}.',
  'body.lapsed':
    'Ihr Zertifikat für „{course}“ ist abgelaufen. Es gilt wieder, sobald Sie bestehen: {title}.',
  'body.update': 'Es gibt Neues für alle, die „{course}“ abgeschlossen haben: {title}.',
  why: 'Es dauert wenige Minuten. Wer sich an Gelerntes erinnert und gleich eine Rückmeldung bekommt, behält es.',
  'why.certificate': 'Sie können sich mit dem Kurs vorbereiten und es machen, wenn Sie Zeit haben.',
  'why.update': 'Es dauert wenige Minuten.',
  due: 'Bitte schließen Sie es spätestens am {due} ab.',
  link: 'Hier geht es los: {link}',
  'calendar.step': '{title}, eine Auffrischung zu „{course}“, ist an diesem Tag fällig.',
  'calendar.update': '{title}, eine Aktualisierung zu „{course}“, erscheint an diesem Tag.',
  'calendar.learner': '{learner}: {title}, eine Auffrischung zu „{course}“, ist an diesem Tag fällig.',
  'slot.learner': '[NAME]',
  'slot.link': '[LINK]',
  'slot.due': '[DATUM]',
};
