import type { NoticeWords } from './words.ts';

export const fr: NoticeWords = {
  heading: 'Veuillez ne plus utiliser la version {version} de « {title} »',
  lead: '{agency} a reçu la version {version} du cours « {title} » sous la licence {number}. Nous retirons cette version.',
  reason: 'Motif',
  whatToDo: 'Que faire',
  stopUntil: 'Que personne ne commence le cours avant que la version {version} ne soit en place.',
  haveIt:
    'Vous avez reçu la version {version} le {date}. Si elle est déjà dans votre plateforme, il n’y a plus rien à faire.',
  willGet: 'La version {version} viendra avec votre prochaine livraison.',
  importOver:
    'Importez-la par-dessus l’ancienne version, comme le dit la fiche de la livraison. N’en faites pas un second cours.',
  stop: 'Masquez le cours dans votre plateforme, ou retirez son affectation, pour que personne ne le commence.',
  keep: 'Ne supprimez pas le cours de votre plateforme : beaucoup suppriment avec lui les résultats.',
  learners: 'Ce qui a été achevé reste enregistré.',
  files: 'Les paquets dont il s’agit',
  deliveredOn: 'Livrés le {date}',
  questions: 'Questions : {name}, {email}',
  dated: 'Avis du {date}',
};
