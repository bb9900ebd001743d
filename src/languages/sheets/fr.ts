import type { SheetWords } from './index.ts';

export const fr: SheetWords = {
  title: 'Cours pour {agency}',
  lead: 'Ce dossier contient ce dont {agency} a besoin pour proposer ces cours dans son système de gestion de l’apprentissage (LMS). Cette page indique quel fichier prendre, comment le mettre en service et à quoi sert chacun des autres.',
  contents: 'Sur cette page',
  'your-lms': 'votre LMS',

  'first.title': 'Par où commencer',
  'first.take': 'Prenez ce fichier. De tous ceux du dossier, c’est celui qui convient le mieux pour {lms} :',
  'first.take-each':
    'Prenez ces fichiers, un par cours et par langue. De tous ceux du dossier, ce sont ceux qui conviennent le mieux pour {lms} :',
  'first.check':
    'Avant d’importer, assurez-vous que les fichiers sont ceux qui ont été envoyés : « {check} ».',
  'first.zipped': 'Ne décompressez pas les paquets : le LMS importe le fichier .zip entier.',
  'first.then':
    'Suivez ensuite les étapes de « {steps} », plus bas, faites vous-même un essai, puis ouvrez l’accès aux participants.',
  'first.rest':
    'Le dossier contient aussi des paquets des mêmes cours pour d’autres standards. Vous n’en avez pas besoin pour {lms}.',
  'first.later':
    'Les rappels ont leurs propres fichiers, à importer eux aussi. « {later} » dit quand et comment.',
  'first.none':
    'Aucun paquet de « {course} » ne suit un standard que {lms} importe tel quel. Sont acceptés : {standards}. Demandez-en un avant de continuer : {support}.',
  'first.none-unknown':
    'Aucun paquet de « {course} » n’est destiné à un LMS. Demandez-en un avant de continuer : {support}.',

  'licence.title': 'Votre licence',
  'licence.agency': 'Organisme',
  'licence.hosts': 'Adresses de votre LMS',
  'licence.on': 'Préparée le',
  'licence.publisher': 'Éditeur',
  'licence.support': 'Aide pour cette livraison',
  'licence.learners': 'Aide pour les participants',
  'licence.notice':
    'Après le {day}, les cours peuvent encore être suivis et tout est enregistré. Ils signalent que la licence a pris fin.',
  'licence.block-new':
    'Après le {day}, toute personne qui a déjà ouvert un cours peut continuer et le terminer. Qui ne l’a pas ouvert ne peut pas le commencer et voit une page qui renvoie à {contact}. Cela vaut à partir de midi UTC le lendemain, quand le jour est passé partout.',
  'licence.refreshers':
    'Après ce jour, les rappels peuvent encore être suivis. Ils signalent que la licence a pris fin.',
  'licence.none': 'Après le {day}, rien ne change dans les cours.',
  'licence.renew':
    'Pour continuer ensuite, renouvelez la licence d’ici le {day} : {support}. Vous recevrez de nouveaux fichiers à mettre à la place de ceux-ci.',
  'licence.endless': 'La licence n’a pas de date de fin ; rien ne change donc de soi-même dans les cours.',
  'licence.in-grace': 'Jusqu’au {day}, rien ne change pour les participants.',
  'licence.never':
    'Personne n’est jamais interrompu au milieu d’un cours, et les résultats restent dans votre LMS.',
  'licence.seats':
    'Les places sont comptées comme le prévoit le contrat, d’après les rapports de votre LMS : en général, chaque personne qui a ouvert un cours pendant la durée en prend une, quel que soit le nombre de cours, de langues et de rappels. Les cours eux-mêmes ne comptent personne.',
  'licence.offline':
    'Les paquets fonctionnent seuls. Ils ne contactent aucun serveur de {publisher}, qui ne voit ni les participants ni leurs résultats. Ils peuvent donc peu pour la licence, et non l’imposer : on ne peut ni les compter ni les désactiver de l’extérieur, et ils ne connaissent la date que par les horloges de l’appareil utilisé et du serveur où ils se trouvent.',

  'courses.title': 'Les cours et leurs fichiers',
  'courses.about': 'Version {version}. Durée : environ {time}.',
  'courses.version': 'Version du cours : {version}.',
  'packages.caption': 'Paquets de « {title} »',
  'packages.file': 'Fichier',
  'packages.language': 'Langue',
  'packages.standard': 'Standard suivi',
  'packages.size': 'Taille',
  'packages.sum': 'Début du SHA-256',
  'packages.best': 'le mieux pour {lms}',
  'standard.scorm12': 'presque tous les LMS l’importent',
  'standard.scorm2004-3rd': 'distingue l’achèvement de la réussite',
  'standard.scorm2004-4th': 'la dernière édition de SCORM, pour un LMS qui la demande',
  'standard.cmi5': 'pour un LMS qui importe cmi5 et conserve ses déclarations',
  'standard.xapi': 'pour un LMS ou un entrepôt de traces qui accepte xAPI',
  'standard.web': 'pour lire sans LMS : aucun résultat ne vous parvient',
  'refreshers.caption': 'Rappels de « {title} »',
  'refreshers.name': 'Rappel',
  'refreshers.when': 'Quand le suivre',
  'refreshers.files': 'Fichiers',
  'due.after': '{time} après l’achèvement du cours.',
  'due.yearly':
    'Chaque année, {time} après le 1er janvier, pour toutes les personnes qui ont terminé le cours.',
  'due.opens': 'Possible à partir de {time} avant.',
  'due.window': 'Suivi jusqu’à {time} plus tard, il compte encore comme fait à temps.',
  'due.on': 'Le {day}, pour toutes les personnes qui auront terminé le cours avant.',
  'due.since':
    'Disponible depuis le {day}, pour les personnes qui avaient terminé le cours avant, et pour personne d’autre.',
  'due.repeat':
    'Le suivant est prévu {time} plus tard, et ainsi de suite ; chacun arrive avec une nouvelle livraison.',
  'due.certificate': 'Le réussir renouvelle le certificat.',

  'steps.title': 'Importer dans {lms}',
  'steps.names':
    'Les noms entre guillemets sont ceux de l’interface anglaise. La vôtre peut les dire dans une autre langue ou les placer ailleurs selon la version.',
  'moodle.1': 'Ouvrez le cours dans Moodle, ou créez-en un, et activez « {a} ».',
  'moodle.2': 'Choisissez « {a} », puis « {b} ».',
  'moodle.3': 'Saisissez le titre du cours comme nom et déposez le fichier .zip sur « {a} ».',
  'moodle.4': 'Appliquez les réglages ci-dessous et choisissez « {a} ».',
  'moodle.again':
    'Ouvrez « {a} » de la même activité, remplacez le fichier sous « {b} » et enregistrez. Ne supprimez jamais l’activité : ses tentatives disparaîtraient avec elle.',
  'moodle.completion': '« {a} » : choisissez « {b} » et, sous « {c} », cochez seulement « {d} ».',
  'moodle.course':
    '« {a} » du cours Moodle : sous « {b} », cochez l’activité du cours, et aucune d’un rappel. Les rapports, les certificats et tout ce qui suit l’achèvement d’un cours en dépendent.',
  'moodle.completion-each':
    '« {a} » : choisissez « {b} ». Sous « {c} », cochez seulement « {d} » pour ce qui doit être réussi ({passed}), et seulement « {e} » pour le reste ({completed}).',
  'moodle.attempts':
    '« {a} » : laissez « {b} » sur « {c} » et « {d} » sur « {e} ». Le cours retient lui-même où chacun en est et compte les tentatives de ses quiz.',
  'moodle.grade':
    '« {a} » : choisissez « {b} », avec 100 comme note maximale. Sous « {c} », choisissez « {d} ».',
  'moodle.window':
    '« {a} » : « {b} » donne tout l’écran au cours, « {c} » le garde dans Moodle. Les deux conviennent.',
  'moodle.entry':
    '« {a} » : choisissez « {b} », et activez « {c} ». En mode d’aperçu, rien n’est enregistré.',
  'moodle.size':
    'Le plus gros fichier fait {size}. Si Moodle le refuse, son administrateur peut augmenter « {a} », et « {b} » du cours.',
  'moodle.stuck': 'Dans Moodle : ouvrez « {a} » de l’activité, cochez la tentative et choisissez « {b} ».',
  'cornerstone.1':
    'Ouvrez « {a} » et déposez-y le fichier .zip. Si votre portail a encore l’ancien outil, choisissez plutôt « {b} » > « {c} » > « {d} ».',
  'cornerstone.2':
    'Une fois le fichier envoyé, ouvrez le brouillon dans « {a} », regardez-en l’aperçu, complétez le titre, la langue et la disponibilité, puis publiez-le.',
  'cornerstone.3': 'Attribuez-vous le cours avant de l’attribuer à d’autres.',
  'cornerstone.size':
    'Le plus gros fichier fait {size}. « {a} » accepte jusqu’à 750 Mo, l’ancien outil « {b} » jusqu’à 250 Mo.',
  'cornerstone.again':
    'Remplacez les fichiers du même cours si Cornerstone le permet, c’est-à-dire si la structure est la même : dans l’ancien outil, c’est « {a} ». Sinon, créez une nouvelle version du cours et décidez-y du sort de ceux qui ont commencé.',
  'successfactors.1': 'Dans « {a} », ouvrez « {b} » > « {c} » > « {d} ».',
  'successfactors.2':
    'Choisissez le fichier .zip tel quel et le serveur de contenu (souvent « {a} »). Ne déposez pas de paquets SCORM 2004 sur le serveur par SFTP : ils ne fonctionnent qu’importés ici.',
  'successfactors.3':
    'Laissez l’assistant créer l’objet de contenu et l’élément, et donnez à l’élément le titre du cours.',
  'successfactors.4':
    'Ouvrez l’élément et vérifiez que son contenu en ligne est le nouvel objet de contenu et qu’achever le contenu achève l’élément.',
  'successfactors.again':
    'Importez le nouveau fichier pour le même objet de contenu, au lieu de créer un second élément. Demandez à SAP, ou essayez d’abord, ce que vos réglages font pour ceux qui ont commencé.',
  'docebo.1':
    'Dans le menu d’administration, sous « {a} », ouvrez « {b} ». Créez un cours du type « {c} », ou ouvrez celui que vous avez.',
  'docebo.2': 'Dans l’onglet « {a} », choisissez « {b} », puis le standard du paquet : « {c} ».',
  'docebo.3':
    'Choisissez « {a} », puis le fichier .zip, indiquez comment il s’affiche sur chaque type d’appareil et enregistrez.',
  'docebo.again':
    'Envoyez le nouveau fichier pour le même support, dans le cours ou dans « {a} ». Ne supprimez jamais le support : son suivi disparaîtrait avec lui.',
  'scormcloud.1': 'Dans « {a} », ajoutez un cours et choisissez le fichier .zip.',
  'scormcloud.2': 'Ouvrez le cours et essayez-le avec « {a} ».',
  'scormcloud.3':
    'Pour ouvrir l’accès, choisissez « {a} » > « {b} » et créez une invitation publique ou privée, la première pour vous, pour l’essai. Chaque personne dans chaque cours compte pour une inscription de votre formule.',
  'scormcloud.again':
    'Ouvrez le cours, choisissez « {a} » sous « {b} », puis le nouveau fichier. Pour les inscriptions existantes, choisissez « {c} » : qui passe à la nouvelle version perd ce qui a été fait.',
  'talentlms.1': 'Connectez-vous comme formateur, ouvrez « {a} », pointez votre cours et choisissez « {b} ».',
  'talentlms.2': 'Choisissez « {a} » > « {b} » > « {c} ».',
  'talentlms.3': 'Choisissez « {a} », puis le fichier .zip, et publiez l’unité.',
  'talentlms.xapi':
    'Pour les paquets cmi5 et xAPI, xAPI doit être activé sous « {a} » > « {b} ». L’activité des participants se trouve alors dans « {c} » > « {d} ».',
  'talentlms.again':
    'Modifiez la même unité et envoyez-y le nouveau fichier. N’ajoutez pas de seconde unité et ne supprimez pas la première.',
  'absorb.1':
    'Dans l’espace d’administration, ouvrez « {a} » et choisissez « {b} », ou modifiez le cours que vous avez.',
  'absorb.2': 'Sous « {a} », choisissez « {b} », puis le type pour SCORM et autres paquets.',
  'absorb.3': 'Envoyez le fichier .zip, confirmez, enregistrez le cours et rendez-le actif.',
  'absorb.again':
    'Modifiez le même cours et remplacez sa leçon. Les inscriptions antérieures gardent leurs données, mais qui est au milieu devra peut-être recommencer la nouvelle leçon. Désactivez les anciens cours au lieu de les supprimer : avec un cours, Absorb supprime ses inscriptions.',
  'tovuti.1': 'Ouvrez « {a} » > « {b} » et choisissez « {c} ».',
  'tovuti.2':
    'Dans l’onglet « {a} », saisissez un titre, choisissez « {b} », puis le fichier .zip. « {c} » se remplit après l’envoi.',
  'tovuti.3': 'Dans l’onglet « {a} », réglez « {b} » pour que le cours ait de la place, et enregistrez.',
  'tovuti.4': 'Ouvrez votre cours ou votre leçon et ajoutez le paquet depuis « {a} ».',
  'generic.1':
    'Cherchez où votre LMS importe des cours. Il peut parler de SCORM, de paquet de contenu, de paquet e-learning ou d’envoi de cours.',
  'generic.2': 'Envoyez le fichier .zip tel quel et donnez-lui le titre du cours.',
  'generic.3': 'Si le LMS demande le standard ou sa version, indiquez ce que dit le tableau ci-dessus.',
  'generic.4': 'Appliquez les réglages ci-dessous et enregistrez.',
  'generic.again':
    'Remplacez le fichier du même cours, au lieu d’en créer un second. Demandez au fournisseur de votre LMS, ou essayez d’abord, ce qu’il fait pour ceux qui ont commencé.',

  'settings.title': 'Les réglages qui comptent',
  'settings.status':
    'Achèvement : d’après le statut que le cours communique, et non d’après l’ouverture ou le temps passé.',
  'settings.mark': 'Seuil de réussite : laissez-le au cours, qui connaît le sien.',
  'settings.attempts':
    'Tentatives : illimitées, sans nouvelle tentative à chaque ouverture. Le cours retient lui-même où chacun en est et compte les tentatives de ses quiz.',
  'settings.window':
    'Fenêtre : une nouvelle fenêtre ou un cadre, à votre choix. Autorisez les fenêtres surgissantes dans le navigateur si vous en choisissez une nouvelle.',
  'settings.size':
    'Taille : le plus gros fichier fait {size}. Si le LMS le refuse, demandez à son administrateur d’augmenter la limite.',
  'test.title': 'Un essai avant d’ouvrir l’accès',
  'test.launch':
    'Connectez-vous comme participant, non comme administrateur ni dans un aperçu, et ouvrez le cours.',
  'test.answer': 'Répondez à quelques questions et quittez avec « {exit} ».',
  'test.return': 'Ouvrez-le de nouveau : il reprend où vous étiez.',
  'test.finish':
    'Terminez le cours. Ouvrez ensuite le rapport du LMS : il montre le statut, et le score si le cours en a un.',
  'test.sooner':
    'Pour voir plus tôt le statut et le score, importez le rappel « {refresher} » et terminez-le : il est bref.',
  'test.clear':
    'Si l’un de ces points échoue, n’ouvrez pas encore l’accès et écrivez-nous : {support}. Indiquez le fichier et le LMS. Si tout va bien, supprimez votre tentative d’essai et inscrivez les participants.',

  'done.title': 'Achèvement et score',
  'done.completed': '« {course} » est terminé quand tout ce qu’il demande a été fait.',
  'done.passed': '« {course} » est terminé quand il est réussi.',
  'done.completed-and-passed': '« {course} » est terminé quand il a été entièrement parcouru et réussi.',
  'done.mark': 'Le seuil de réussite est de {mark}.',
  'done.attempts.one': 'Il y a une tentative pour chaque quiz à réussir.',
  'done.attempts.many': 'Il y a {count} de tentatives pour chaque quiz à réussir.',
  'done.attempts.other': 'Il y a {count} tentatives pour chaque quiz à réussir.',
  'done.attempts-any': 'Les quiz peuvent être tentés autant de fois que nécessaire.',
  'done.incomplete':
    'Qui n’a pas encore réussi reste {incomplete}, même quand il ne reste aucune tentative, pour qu’aucun LMS ne bloque l’accès.',
  'done.stuck':
    'Qui n’a plus de tentative doit repartir de zéro : supprimez ce que le LMS a enregistré de cette personne dans le cours. Elle recommence alors à la première page.',
  'done.stuck-waits':
    'Après la fin de la licence, ne le supprimez plus : cette personne ne pourrait pas recommencer.',
  'done.failed':
    'Qui n’a pas encore réussi reste {incomplete}. Quand il ne reste aucune tentative, {failed} est communiqué par : {courses}.',
  'done.saved':
    'Ce que fait un participant est enregistré au fur et à mesure, pas seulement à la fin : une fenêtre fermée ne perd aucune réponse.',
  'done.answers':
    'Comme dans tout cours de ces standards, les bonnes réponses se trouvent dans les fichiers que reçoit le navigateur. Si un certificat engage beaucoup, qu’il ne repose pas sur le seul score.',
  'tells.title': 'Ce que chaque standard communique au LMS',
  'tells.scorm12':
    'Un statut : {incomplete} pendant le travail, puis {completed}, ou {passed} s’il y a quelque chose à réussir. Le score va de 0 à 100.',
  'tells.scorm2004':
    'Deux statuts : l’achèvement ({incomplete}, puis {completed}) et la réussite ({passed}). Le score va de 0 à 1, et de 0 à 100.',
  'tells.cmi5':
    'Les déclarations {completed} et {passed}, avec le score. Le LMS décide selon sa règle {moveOn} ce qui compte comme terminé.',
  'tells.xapi':
    'Les déclarations {completed} et {passed}, avec le score, et une pour chaque réponse. Elles vont à l’entrepôt de traces qui a ouvert le cours.',
  'tells.web': 'Rien. Le cours retient seulement dans le navigateur où chacun en est.',
  'tells.answers':
    'Chaque réponse est enregistrée avec sa question ({standard} : son identifiant), son résultat et sa durée, dans les rappels aussi : {courses}.',
  'tells.also':
    'Tous, sauf la page web, enregistrent aussi l’avancement, l’endroit et le temps passé de chaque personne.',
  'languages.title': 'Plusieurs langues',
  'languages.text':
    'Chaque langue est un paquet à part, avec le même contenu. Créez dans votre LMS un cours pour chacune dont vous avez besoin et inscrivez chaque personne dans l’un d’eux.',
  'languages.together':
    'Un paquet en plusieurs langues est un seul cours : chaque personne y choisit sa langue, et le LMS tient un seul suivi. Importez-le une fois.',
  'again.title': 'Quand une nouvelle version arrive',
  'again.ids':
    'Les identifiants d’un cours ne changent jamais d’une version à l’autre. Si le LMS garde ses données quand un fichier est remplacé, chacun reprend où il en était, et les rapports se poursuivent.',

  'later.title': 'Les rappels dans le LMS',
  'later.own':
    'Chaque rappel est un cours bref à part, avec son fichier et ses résultats. Importez-le comme le cours. Les résultats du cours restent tels quels.',
  'later.assign':
    'Inscrivez les participants le moment venu. Certains LMS le font d’eux-mêmes : cherchez l’inscription ou l’attribution automatique d’après la date d’achèvement d’un autre cours. Avec les autres, le rapport d’achèvement dit qui inscrire.',
  'later.updates':
    'Ceux qui ont leur propre date s’adressent, ce jour-là, aux personnes qui ont terminé le cours avant. Qui le termine plus tard reçoit le suivant.',
  'later.certificate':
    'Si un rappel renouvelle le certificat, ne laissez le LMS en prolonger la validité qu’en cas de réussite.',
  'later.beyond':
    '« {refresher} » vient après la fin de la licence, même pour qui termine le cours aujourd’hui : il n’est couvert que si vous la renouvelez.',
  'later.others': 'Qui termine le cours vers la fin de la durée en aura d’autres après.',
  'later.calendar': 'Agenda de ceux qui ont leur propre date : {file}',
  'later.plan':
    'Ce qu’il faut saisir dans {lms}, avec des messages aux participants que vous pouvez utiliser : {file}',
  'later.plan-any':
    'Ce qu’il faut régler, avec des messages aux participants que vous pouvez utiliser : {file}',
  'later.follows': '« {refresher} » suit « {course} ».',

  'access.title': 'Accessibilité',
  'access.aim':
    'Les cours sont conçus selon les règles pour l’accessibilité des contenus web (WCAG) 2.2, niveau AA.',
  'access.statement':
    'La déclaration d’accessibilité de chaque paquet, dans le fichier {file}, dit comment il a été testé, si des personnes l’ont fait aussi, et quels obstacles sont connus, s’il y en a. Un lien dans chaque cours l’ouvre.',
  'access.contact': 'Si quelque chose empêche une personne de suivre un cours, écrivez à : {support}.',
  'files.title': 'Les autres fichiers',
  'files.facts': 'Ce que dit cette page, pour des programmes',
  'files.bill': 'Ce que contient chaque paquet, fichier par fichier, pour votre service de sécurité',
  'files.provenance': 'À partir de quoi et avec quoi les paquets ont été faits',
  'files.sums': 'La somme de contrôle de chaque fichier envoyé',
  'files.signature': 'La signature de cette liste',
  'files.key': 'La clé qui a servi à signer',
  'files.refreshers': 'De quoi configurer les rappels',

  'check.title': 'Vérifier que les fichiers sont intacts',
  'check.why':
    'Le fichier {file} contient la somme SHA-256 de chaque fichier envoyé. Ouvrez un terminal dans le dossier et saisissez ce qui convient à votre ordinateur.',
  'check.linux': 'Sous Linux',
  'check.mac': 'Sous macOS',
  'check.windows': 'Sous Windows (PowerShell)',
  'check.good':
    'Sous Linux et macOS, chaque ligne se termine par {ok}. Sous Windows, seuls les fichiers qui ont changé s’affichent : s’il n’y a rien, tout va bien.',
  'check.bad':
    'N’importez pas un fichier qui a changé ou qui n’est pas dans la liste. Redemandez la livraison : {support}.',
  'signed.title': 'De qui ils viennent',
  'signed.why':
    'La liste des sommes est signée par {publisher} : vérifiez cela d’abord. Il vous faut sa clé publique par une autre voie que cette livraison, par exemple avec le contrat. Enregistrez-la à côté de ce dossier, sous {file}. Son identifiant est {kid} ; cette commande l’affiche, et {publisher} peut le confirmer par téléphone.',
  'signed.shell':
    'Les commandes sont pour un shell Unix avec {tool}. Sous Windows, {shell} a les deux ; sous macOS, installez d’abord {tool}.',
  'signed.list': 'Demandez ensuite à {tool} si la liste est bien la sienne.',
  'signed.good':
    'La réponse doit être {answer}. Sinon, n’importez rien et prévenez {publisher}. Le fichier {key} de ce dossier est la clé qui a servi à signer. Ne vous fiez pas à celle-là : qui falsifie une livraison y met sa propre clé.',
  'signed.coursewright':
    'Avec {tool}, une seule commande vérifie la signature et chaque fichier, et trouve ceux qui ont été ajoutés.',
  'signed.files': 'Ensuite, les fichiers',

  'history.title': 'Historique des versions',
  'history.caption': 'Ce que {agency} a reçu, du plus récent au plus ancien',
  'history.on': 'Jour',
  'history.courses': 'Cours',
  'history.this': '{day} (cette livraison)',
  'history.course': '{title}, version {version} ({languages})',
  'plan.title': 'Rappels de « {course} »',
  'plan.completion':
    'Version {version}. Ils se comptent à partir du jour où une personne termine le cours. Qui renouvelle le certificat recommence ce jour-là.',
  'plan.calendar':
    'Version {version}. Ils se comptent à partir du 1er janvier de chaque année, le même jour pour tous.',
  'plan.due': 'Quand les suivre',
  'plan.package': 'Paquet',
  'plan.when': 'Échéance',
  'plan.opens': 'Ouverture',
  'plan.window': 'À temps',
  'plan.certificate': 'Certificat',
  'plan.before': '{time} avant',
  'plan.that-day': 'ce jour-là',
  'plan.more': 'jusqu’à {time} après',
  'plan.next': 'jusqu’au suivant',
  'plan.renews': 'renouvelé en cas de réussite',
  'plan.every': '{day}, puis tous les {time}',
  'plan.settings': 'Que saisir dans {lms}',
  'plan.settings-any': 'Que régler dans votre LMS',
  'plan.import': 'Importez chaque rappel comme un cours à part, sauf indication contraire.',
  'plan.names': 'Les champs et les valeurs sont en anglais, comme dans la documentation.',
  'plan.try':
    'Ces réglages viennent de la documentation et n’ont pas été essayés dans chaque version : réglez d’abord un rappel, et essayez-le avec une personne.',
  'plan.source': 'Documenté dans : {source}',
  'plan.enroll': 'Inscrivez chaque personne',
  'plan.enroll-after':
    '{time} après qu’elle a terminé le cours. Le rapport d’achèvement dit de qui il s’agit.',
  'plan.enroll-on': 'Le {day}, toutes les personnes qui auront terminé le cours avant.',
  'plan.enroll-yearly': 'Chaque année, {time} après le 1er janvier.',
  'plan.valid': 'Validité du certificat',
  'plan.valid-for': '{time} à partir du jour de la réussite.',
  'plan.messages': 'Messages aux participants',
  'plan.send':
    'Saisissez-les là où votre LMS gère les notifications, ou envoyez-les vous-même. Ce qui est entre crochets est à compléter.',
  'plan.send-moodle':
    'Moodle n’en envoie qu’un de lui-même, et à partir de la deuxième fois : celui de l’ouverture du rappel avec certificat, sous « {a} ». Envoyez vous-même tous les autres, et celui-là la première fois, avec noms et liens à la place de ce qui est entre accolades : « {b} », cochez les personnes concernées, « {c} ».',
  'plan.placeholders': 'Les variables sont celles du LMS : {source}',
  'plan.open': 'le jour de l’ouverture',
  'plan.on-due': 'le jour de l’échéance',
  'plan.overdue': 'quand le délai est passé',
  'plan.lapsed': 'quand le certificat a pris fin',
  'plan.certificates': 'Certificats',
  'plan.badges':
    'Chaque fichier est un modèle d’attestation {standard}, pour le premier certificat et pour chacun de ceux qui le renouvellent. Personne ne l’a signé : qui délivre les certificats, l’éditeur ou votre organisme, y met son nom comme émetteur, complète la personne et les dates, et signe.',
};
