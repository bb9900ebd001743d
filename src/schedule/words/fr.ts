import type { ReminderWords } from './index.ts';

export const fr: ReminderWords = {
  greeting: 'Bonjour {learner},',
  'subject.open': 'Disponible dès maintenant : {title}',
  'subject.due': 'À faire maintenant : {title}',
  'subject.overdue': 'Toujours à faire : {title}',
  'subject.lapsed': 'Votre certificat a expiré : {title}',
  'body.open': 'Vous avez terminé « {course} ». Un court rappel vous attend : {title}.',
  'body.open.certificate':
    'Votre certificat pour « {course} » expire bientôt. Vous pouvez le renouveler dès aujourd’hui : {title}.',
  'body.due': 'Le moment est venu de faire un court rappel de « {course} » : {title}.',
  'body.due.certificate': 'Le moment est venu de renouveler votre certificat pour « {course} » : {title}.',
  'body.overdue': 'Le délai pour le rappel de « {course} » est passé, et il reste à faire : {title}.',
  'body.lapsed':
    'Votre certificat pour « {course} » a expiré. Il sera de nouveau valable dès que vous aurez réussi : {title}.',
  'body.update': 'Il y a du nouveau pour celles et ceux qui ont terminé « {course} » : {title}.',
  why: 'Cela prend quelques minutes. Se rappeler ce que l’on a appris, avec une réponse immédiate, c’est ce qui le fait durer.',
  'why.certificate': 'Vous pouvez vous préparer avec le cours et le faire quand vous avez le temps.',
  'why.update': 'Cela prend quelques minutes.',
  due: 'Merci de le terminer au plus tard le {due}.',
  link: 'Commencer ici : {link}',
  'calendar.step': '{title}, un rappel de « {course} », est à faire ce jour-là.',
  'calendar.update': '{title}, une mise à jour de « {course} », paraît ce jour-là.',
  'calendar.learner': '{learner} : {title}, un rappel de « {course} », est à faire ce jour-là.',
  'slot.learner': '[NOM]',
  'slot.link': '[LIEN]',
  'slot.due': '[DATE]',
};
