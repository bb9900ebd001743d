import type { NoticeWords } from './words.ts';

export const de: NoticeWords = {
  heading: 'Bitte verwenden Sie Version {version} von „{title}“ nicht mehr',
  lead: '{agency} hat Version {version} des Kurses „{title}“ mit der Lizenz {number} erhalten. Wir ziehen diese Version zurück.',
  reason: 'Grund',
  whatToDo: 'Was zu tun ist',
  stopUntil: 'Lassen Sie niemanden den Kurs beginnen, bis Version {version} an seiner Stelle steht.',
  haveIt:
    'Version {version} haben Sie am {date} erhalten. Wenn sie schon in Ihrem LMS ist, bleibt nichts zu tun.',
  willGet: 'Version {version} kommt mit Ihrer nächsten Lieferung.',
  importOver:
    'Importieren Sie sie über die alte Version, wie es das Blatt der Lieferung sagt. Legen Sie keinen zweiten Kurs an.',
  stop: 'Verbergen Sie den Kurs in Ihrem LMS, oder nehmen Sie seine Zuweisung zurück, damit ihn niemand beginnt.',
  keep: 'Löschen Sie den Kurs nicht aus Ihrem LMS: Viele löschen mit ihm die Ergebnisse der Lernenden.',
  learners: 'Was Lernende abgeschlossen haben, bleibt gespeichert.',
  files: 'Die Pakete, um die es geht',
  deliveredOn: 'Geliefert am {date}',
  questions: 'Fragen: {name}, {email}',
  dated: 'Mitteilung vom {date}',
};
