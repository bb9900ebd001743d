import type { PlayerStrings } from './en.ts';

/** What the player says, in French. */
export const fr: PlayerStrings = {
  'page.done': 'Fait\u00a0:',
  'page.locked': 'Verrouillé\u00a0:',
  'page.lock-reason': 'Terminez d’abord «\u00a0{title}\u00a0». Cette page s’ouvrira ensuite.',
  position: 'Page {number} sur {total}',
  percent: '{percent}',
  progress: '{percent} effectués',
  'save.opening': 'Ouverture…',
  'save.saving': 'Enregistrement…',
  'save.saved': 'Enregistré',
  'save.failing': 'Pas encore enregistré',
  'save.refused': 'Enregistré en partie',
  'save.expired': 'Pas encore enregistré',
  'save.offline': 'Sans enregistrement',
  'save.review': 'Relecture\u00a0: rien n’est enregistré',
  'notice.offline':
    'Votre progression n’est pas enregistrée, car la plateforme de formation ne répond pas. Vous pouvez tout lire. Pour que votre travail compte, fermez cette fenêtre et ouvrez de nouveau le cours depuis votre plateforme de formation. Si ce message revient, signalez-le aux personnes qui l’administrent.',
  'notice.offline.token':
    'La plateforme de formation n’a pas laissé ce cours s’identifier\u00a0: le lien de lancement a peut-être déjà servi. Fermez cette fenêtre et relancez le cours depuis votre plateforme de formation. Vous pouvez continuer à lire, mais rien n’est enregistré pour le moment.',
  'notice.offline.storage':
    'Ce navigateur ne permet pas au cours de conserver votre progression. Vous pouvez tout lire, mais si vous fermez cette page, vous devrez recommencer.',
  'notice.offline.ended':
    'Cette session est terminée\u00a0: plus rien n’est enregistré. Pour continuer, ouvrez de nouveau le cours depuis votre plateforme de formation.',
  'notice.failing':
    'Votre dernier travail n’est pas encore enregistré. Vous pouvez continuer\u00a0: nous essayons toujours. Veuillez laisser cette fenêtre ouverte jusqu’à ce qu’elle affiche «\u00a0Enregistré\u00a0».',
  'notice.refused':
    'La plateforme de formation n’accepte pas tout votre travail, et un nouvel essai n’y changera rien. Vous pouvez continuer\u00a0: ce qu’elle accepte est enregistré. Veuillez le signaler aux personnes qui l’administrent, afin qu’elles puissent l’examiner.',
  'notice.expired':
    'La plateforme de formation n’accepte plus cette fenêtre\u00a0; la session a sans doute expiré. Votre travail est conservé dans ce navigateur. Fermez cette fenêtre et relancez le cours depuis votre plateforme de formation, dans ce navigateur\u00a0: ce qui manque est alors envoyé.',
  'check.empty': 'Répondez d’abord à la question.',
  'result.right': 'Exact.',
  'result.wrong': 'Pas tout à fait.',
  'result.partial': 'En partie exact\u00a0: {percent} des points.',
  'result.unanswered': 'Vous n’avez pas donné de réponse.',
  'rows.ordering':
    'Mettez les éléments dans l’ordre\u00a0: faites-les glisser, ou déplacez-les avec les boutons.',
  'rows.categorise':
    'Classez chaque élément\u00a0: faites-le glisser vers sa catégorie, cliquez dessus puis sur la catégorie, ou utilisez sa liste.',
  'rows.matching':
    'Trouvez ce qui correspond à chaque élément\u00a0: faites-le glisser vers l’élément, cliquez dessus puis sur l’élément, ou utilisez les listes.',
  'rows.picked': '{item}\u00a0: choisissez maintenant où le placer.',
  'rows.placed': '{item}, maintenant\u00a0: {choice}',
  'order.up': 'Monter\u00a0: {item}',
  'order.down': 'Descendre\u00a0: {item}',
  'order.place': '{item}, place {number} sur {total}',
  'quiz.attempt': 'Tentative {number}.',
  'quiz.attempt-of': 'Tentative {number} sur {total}.',
  'quiz.questions.one': '{count} question.',
  'quiz.questions.many': '{count} de questions.',
  'quiz.questions.other': '{count} questions.',
  'quiz.unanswered.one':
    '{count} question est encore sans réponse. Répondez-y, ou envoyez de nouveau pour remettre ce que vous avez.',
  'quiz.unanswered.many':
    '{count} de questions sont encore sans réponse. Répondez-y, ou envoyez de nouveau pour remettre ce que vous avez.',
  'quiz.unanswered.other':
    '{count} questions sont encore sans réponse. Répondez-y, ou envoyez de nouveau pour remettre ce que vous avez.',
  'quiz.retake': 'Recommencer',
  'quiz.unrecorded': 'Rien n’est enregistré pour le moment\u00a0: aucune tentative n’est donc possible.',
  'quiz.result': 'Votre résultat',
  'quiz.score.one': 'Vous avez obtenu {percent} ({raw} sur {count} point).',
  'quiz.score.many': 'Vous avez obtenu {percent} ({raw} sur {count} de points).',
  'quiz.score.other': 'Vous avez obtenu {percent} ({raw} sur {count} points).',
  'quiz.best': 'Votre meilleur résultat à ce jour est de {percent}. C’est celui qui compte.',
  'quiz.passed': 'Vous avez réussi. Le seuil de réussite est de {percent}.',
  'quiz.failed': 'Vous n’avez pas encore réussi. Le seuil de réussite est de {percent}.',
  'quiz.attempts-left.one': 'Il vous reste {count} tentative.',
  'quiz.attempts-left.many': 'Il vous reste {count} de tentatives.',
  'quiz.attempts-left.other': 'Il vous reste {count} tentatives.',
  'quiz.no-attempts':
    'Il ne vous reste aucune tentative. Demandez aux responsables de ce cours à pouvoir recommencer.',
  'quiz.objectives': 'Votre résultat par objectif',
  'quiz.objective': 'Objectif',
  'quiz.objective-score': 'Résultat',
  'quiz.time.left': 'Temps restant\u00a0: {time}',
  'quiz.time.none': 'Aucune limite de temps pour cette tentative.',
  'quiz.time.minutes.one': '{count} minute',
  'quiz.time.minutes.many': '{count} de minutes',
  'quiz.time.minutes.other': '{count} minutes',
  'quiz.time.seconds.one': '{count} seconde',
  'quiz.time.seconds.many': '{count} de secondes',
  'quiz.time.seconds.other': '{count} secondes',
  'quiz.time.more': 'Plus de temps',
  'quiz.time.off': 'Sans limite de temps',
  'quiz.time.start': 'Vous disposez de {time}. Vous pouvez demander plus de temps quand vous le souhaitez.',
  'quiz.time.start-fixed':
    'Vous disposez de {time} par tentative. Vos réponses sont ensuite remises telles quelles.',
  'quiz.time.soon': 'Il vous reste {time}.',
  'quiz.time.soon-fixed': 'Il vous reste {time}. Vos réponses seront ensuite remises telles quelles.',
  'quiz.time.over':
    'Le temps est écoulé, et rien n’est perdu. Prenez plus de temps, supprimez la limite ou envoyez ce que vous avez.',
  'quiz.time.over-fixed': 'Le temps est écoulé. Vos réponses ont été remises telles quelles.',
  'scenario.outcome': 'Ce qui se passe',
  'scenario.go-on': 'Continuer',
  'scenario.up': '{meter}\u00a0: hausse de {from} à {to}.',
  'scenario.down': '{meter}\u00a0: baisse de {from} à {to}.',
  'scenario.decisions.one': '{count} décision de votre part',
  'scenario.decisions.many': '{count} de décisions de votre part',
  'scenario.decisions.other': '{count} décisions de votre part',
  'survey.draft': 'Vos réponses sont conservées. Elles ne sont pas encore envoyées.',
  'survey.sent': 'Réponses envoyées. Vous pouvez les modifier et les envoyer de nouveau.',
  'survey.changed':
    'Vous avez modifié vos réponses après leur envoi. Envoyez-les de nouveau pour les mettre à jour.',
  'survey.empty':
    'Il n’y a encore rien à envoyer. Répondez à une question, ou laissez l’enquête de côté et continuez.',
  'survey.missing.one':
    'Il manque encore la réponse à {count} question. Vous pouvez aussi laisser l’enquête de côté et continuer.',
  'survey.missing.many':
    'Il manque encore les réponses à {count} de questions. Vous pouvez aussi laisser l’enquête de côté et continuer.',
  'survey.missing.other':
    'Il manque encore les réponses à {count} questions. Vous pouvez aussi laisser l’enquête de côté et continuer.',
  'survey.error': 'Veuillez répondre à cette question avant d’envoyer.',
  'survey.error.short.one': 'Veuillez écrire au moins {count} caractère.',
  'survey.error.short.many': 'Veuillez écrire au moins {count} de caractères.',
  'survey.error.short.other': 'Veuillez écrire au moins {count} caractères.',
  'survey.uncollected':
    'Les réponses ne sont pas recueillies ici. Personne d’autre ne voit ce que vous écrivez.',
  'media.controls': 'Lecteur',
  'media.play': 'Lire',
  'media.pause': 'Mettre en pause',
  'media.position': 'Position',
  'media.position-of': '{time} sur {total}',
  'media.mute': 'Couper le son',
  'media.volume': 'Volume',
  'media.captions': 'Sous-titres',
  'media.captions-language': 'Langue des sous-titres',
  'media.descriptions': 'Audiodescription',
  'media.speed': 'Vitesse',
  'media.full': 'Plein écran',
  'media.error': 'Cet enregistrement ne peut pas être lu ici.',
  'media.open': 'Ouvrir le fichier',
  'exit.closing-title': 'Enregistrement de votre travail…',
  'exit.closing-text':
    'Veuillez laisser cette fenêtre ouverte jusqu’à ce qu’elle indique que votre travail est enregistré.',
  'exit.saved-title': 'Votre travail est enregistré',
  'exit.saved-text': 'Vous pouvez fermer cette fenêtre ou continuer sur votre plateforme de formation.',
  'exit.unrecorded-title': 'Vous pouvez quitter le cours',
  'exit.unrecorded-text': 'Rien n’a été enregistré pendant cette session. Vous pouvez fermer cette fenêtre.',
  'exit.unsaved-title': 'Une partie de votre travail n’est pas encore enregistrée',
  'exit.unsaved-text':
    'La plateforme de formation n’a pas confirmé la réception de votre dernier travail. Vérifiez votre connexion et réessayez. Si vous fermez cette fenêtre maintenant, il risque d’être perdu.',
  'exit.unsaved-kept-title': 'Votre travail est conservé dans ce navigateur',
  'exit.unsaved-kept-text':
    'La plateforme de formation n’a pas confirmé la réception de votre dernier travail. Vérifiez votre connexion et réessayez. Vous pouvez aussi fermer cette fenêtre\u00a0: ce qui manque est envoyé quand vous relancez le cours depuis votre plateforme de formation, dans ce navigateur.',
  'exit.refused-title': 'Votre travail n’est enregistré qu’en partie',
  'exit.refused-text':
    'La plateforme de formation n’a pas tout accepté\u00a0; ce qu’elle a accepté est enregistré. Veuillez le signaler aux personnes qui l’administrent. Vous pouvez fermer cette fenêtre.',
  'exit.expired-title': 'Votre travail est conservé dans ce navigateur',
  'exit.expired-text':
    'La plateforme de formation n’accepte plus cette fenêtre\u00a0; la session a sans doute expiré. Fermez cette fenêtre et relancez le cours depuis votre plateforme de formation, dans ce navigateur\u00a0: ce qui manque est alors envoyé.',
  'exit.retry': 'Réessayer',
  'languages.failed':
    'Le cours ne peut pas s’afficher dans cette langue pour le moment\u00a0: {language}. Vérifiez votre connexion, puis réessayez. Rien de ce que vous avez fait n’est perdu.',
  'verb.initialized': 'a commencé',
  'verb.terminated': 'a quitté',
  'verb.completed': 'a terminé',
  'verb.passed': 'a réussi',
  'verb.failed': 'n’a pas réussi',
  'verb.answered': 'a répondu à',
  'verb.experienced': 'a consulté',
  'verb.scored': 'a obtenu une note',
  'verb.mastered': 'a maîtrisé',
  'verb.played': 'a lu',
  'verb.paused': 'a mis en pause',
  'verb.seeked': 'a sauté',
  'verb.interacted': 'a interagi',
};
