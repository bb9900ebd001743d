import type { PlayerStrings } from './en.ts';

/** What the player says, in German. */
export const de: PlayerStrings = {
  'page.done': 'Erledigt:',
  'page.locked': 'Gesperrt:',
  'page.lock-reason': 'Schließen Sie zuerst „{title}“ ab. Danach öffnet sich diese Seite.',
  position: 'Seite {number} von {total}',
  percent: '{percent}\u00a0%',
  progress: '{percent}\u00a0% erledigt',
  'save.opening': 'Wird geöffnet …',
  'save.saving': 'Wird gespeichert …',
  'save.saved': 'Gespeichert',
  'save.failing': 'Noch nicht gespeichert',
  'save.refused': 'Nur teilweise gespeichert',
  'save.expired': 'Noch nicht gespeichert',
  'save.offline': 'Ohne Aufzeichnung',
  'save.review': 'Durchsicht: Es wird nichts aufgezeichnet',
  'notice.offline':
    'Ihr Fortschritt wird nicht aufgezeichnet, weil die Lernplattform nicht antwortet. Sie können alles lesen. Damit Ihre Arbeit zählt, schließen Sie dieses Fenster und starten Sie den Kurs noch einmal von Ihrer Lernplattform aus. Wenn diese Meldung wiederkommt, sagen Sie bitte denen Bescheid, die sie betreuen.',
  'notice.offline.token':
    'Das Lernsystem hat die Anmeldung dieses Kurses nicht angenommen: Vielleicht wurde der Startlink schon benutzt. Schließen Sie dieses Fenster und starten Sie den Kurs noch einmal aus Ihrem Lernsystem. Sie können weiterlesen, aber es wird jetzt nichts aufgezeichnet.',
  'notice.offline.storage':
    'Dieser Browser erlaubt dem Kurs nicht, Ihren Fortschritt zu behalten. Sie können alles lesen, aber wenn Sie diese Seite schließen, beginnen Sie von vorn.',
  'notice.offline.ended':
    'Diese Sitzung ist beendet, deshalb wird nichts mehr aufgezeichnet. Um fortzufahren, starten Sie den Kurs noch einmal von Ihrer Lernplattform aus.',
  'notice.failing':
    'Ihre letzte Arbeit ist noch nicht gespeichert. Sie können weitermachen: Wir versuchen es weiter. Bitte lassen Sie dieses Fenster offen, bis darin „Gespeichert“ steht.',
  'notice.refused':
    'Die Lernplattform nimmt nicht Ihre ganze Arbeit an, und ein neuer Versuch hilft nicht. Sie können weitermachen: Was sie annimmt, ist gespeichert. Bitte sagen Sie denen Bescheid, die sie betreuen, damit sie der Sache nachgehen können.',
  'notice.expired':
    'Die Lernplattform nimmt von diesem Fenster nichts mehr an; wahrscheinlich ist die Sitzung abgelaufen. Ihre Arbeit ist in diesem Browser aufgehoben. Schließen Sie dieses Fenster und starten Sie den Kurs in diesem Browser noch einmal von Ihrer Lernplattform aus: Dann wird gesendet, was fehlt.',
  'check.empty': 'Wählen Sie zuerst eine Antwort.',
  'result.right': 'Richtig.',
  'result.wrong': 'Nicht ganz.',
  'result.partial': 'Teilweise richtig: {percent}\u00a0% der Punkte.',
  'result.unanswered': 'Sie haben keine Antwort gegeben.',
  'quiz.attempt': 'Versuch {number}.',
  'quiz.attempt-of': 'Versuch {number} von {total}.',
  'quiz.questions.one': '{count} Frage.',
  'quiz.questions.other': '{count} Fragen.',
  'quiz.unanswered.one':
    '{count} Frage hat noch keine Antwort. Beantworten Sie sie, oder geben Sie noch einmal ab, um einzureichen, was Sie haben.',
  'quiz.unanswered.other':
    '{count} Fragen haben noch keine Antwort. Beantworten Sie sie, oder geben Sie noch einmal ab, um einzureichen, was Sie haben.',
  'quiz.retake': 'Noch einmal machen',
  'quiz.result': 'Ihr Ergebnis',
  'quiz.score': 'Sie haben {percent}\u00a0% erreicht ({raw} von {max} Punkten).',
  'quiz.best': 'Ihr bisher bestes Ergebnis ist {percent}\u00a0%. Dieses Ergebnis zählt.',
  'quiz.passed': 'Sie haben bestanden. Die Bestehensgrenze liegt bei {passing}\u00a0%.',
  'quiz.failed': 'Sie haben noch nicht bestanden. Die Bestehensgrenze liegt bei {passing}\u00a0%.',
  'quiz.attempts-left.one': 'Sie haben noch {count} Versuch.',
  'quiz.attempts-left.other': 'Sie haben noch {count} Versuche.',
  'quiz.no-attempts': 'Sie haben keine Versuche mehr.',
  'quiz.objectives': 'Ihr Ergebnis nach Lernzielen',
  'quiz.objective': 'Lernziel',
  'quiz.objective-score': 'Ergebnis',
  'quiz.time.left': 'Verbleibende Zeit: {time}',
  'quiz.time.none': 'Für diesen Versuch gibt es kein Zeitlimit.',
  'quiz.time.minutes.one': '{count} Minute',
  'quiz.time.minutes.other': '{count} Minuten',
  'quiz.time.seconds.one': '{count} Sekunde',
  'quiz.time.seconds.other': '{count} Sekunden',
  'quiz.time.more': 'Mehr Zeit',
  'quiz.time.off': 'Kein Zeitlimit',
  'quiz.time.start': 'Sie haben {time}. Sie können jederzeit mehr Zeit nehmen.',
  'quiz.time.start-fixed': 'Sie haben {time} für einen Versuch. Danach wird er so abgegeben, wie er ist.',
  'quiz.time.soon': 'Sie haben noch {time}.',
  'quiz.time.soon-fixed': 'Sie haben noch {time}. Danach werden Ihre Antworten so abgegeben, wie sie sind.',
  'quiz.time.over':
    'Die Zeit ist um, und nichts geht verloren. Nehmen Sie sich mehr Zeit, schalten Sie das Limit aus, oder geben Sie ab, was Sie haben.',
  'quiz.time.over-fixed': 'Die Zeit ist um. Ihre Antworten wurden so abgegeben, wie sie waren.',
  'quiz.remediate': 'Lesen Sie dies noch einmal, bevor Sie weitermachen:',
  'scenario.outcome': 'Was geschieht',
  'scenario.go-on': 'Weiter',
  'scenario.up': '{meter} steigt von {from} auf {to}.',
  'scenario.down': '{meter} sinkt von {from} auf {to}.',
  'scenario.decisions.one': 'Ihre {count} Entscheidung',
  'scenario.decisions.other': 'Ihre {count} Entscheidungen',
  'survey.draft': 'Ihre Antworten bleiben erhalten. Sie sind noch nicht gesendet.',
  'survey.sent': 'Antworten gesendet. Sie können sie ändern und noch einmal senden.',
  'survey.changed':
    'Sie haben Ihre Antworten nach dem Senden geändert. Senden Sie noch einmal, um sie zu aktualisieren.',
  'survey.empty':
    'Es gibt noch nichts zu senden. Beantworten Sie eine Frage, oder lassen Sie die Umfrage aus und machen Sie weiter.',
  'survey.missing.one':
    '{count} Frage braucht noch eine Antwort. Sie können die Umfrage auch auslassen und weitermachen.',
  'survey.missing.other':
    '{count} Fragen brauchen noch eine Antwort. Sie können die Umfrage auch auslassen und weitermachen.',
  'survey.error': 'Bitte beantworten Sie dies, bevor Sie senden.',
  'survey.error.short.one': 'Bitte schreiben Sie mindestens {count} Zeichen.',
  'survey.error.short.other': 'Bitte schreiben Sie mindestens {count} Zeichen.',
  'survey.uncollected': 'Hier werden keine Antworten gesammelt. Niemand sonst sieht, was Sie eingeben.',
  'exit.closing-title': 'Ihre Arbeit wird gespeichert …',
  'exit.closing-text':
    'Bitte lassen Sie dieses Fenster offen, bis darin steht, dass Ihre Arbeit gespeichert ist.',
  'exit.saved-title': 'Ihre Arbeit ist gespeichert',
  'exit.saved-text': 'Sie können dieses Fenster schließen.',
  'exit.unrecorded-title': 'Sie können den Kurs jetzt verlassen',
  'exit.unrecorded-text':
    'In dieser Sitzung wurde nichts aufgezeichnet. Sie können dieses Fenster schließen.',
  'exit.unsaved-title': 'Ein Teil Ihrer Arbeit ist noch nicht gespeichert',
  'exit.unsaved-text':
    'Die Lernplattform hat nicht bestätigt, dass sie Ihre letzte Arbeit hat. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Wenn Sie dieses Fenster jetzt schließen, kann sie verloren gehen.',
  'exit.refused-title': 'Ihre Arbeit ist nur teilweise gespeichert',
  'exit.refused-text':
    'Die Lernplattform hat nicht alles angenommen; was sie angenommen hat, ist gespeichert. Bitte sagen Sie denen Bescheid, die sie betreuen. Sie können dieses Fenster schließen.',
  'exit.expired-title': 'Ihre Arbeit ist in diesem Browser aufgehoben',
  'exit.expired-text':
    'Die Lernplattform nimmt von diesem Fenster nichts mehr an; wahrscheinlich ist die Sitzung abgelaufen. Schließen Sie dieses Fenster und starten Sie den Kurs in diesem Browser noch einmal von Ihrer Lernplattform aus: Dann wird gesendet, was fehlt.',
  'exit.retry': 'Noch einmal versuchen',
  'languages.failed':
    'Der Kurs lässt sich gerade nicht in dieser Sprache anzeigen: {language}. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. Nichts von dem, was Sie getan haben, ist verloren.',
  'verb.initialized': 'begonnen',
  'verb.terminated': 'beendet',
  'verb.completed': 'abgeschlossen',
  'verb.passed': 'bestanden',
  'verb.failed': 'nicht bestanden',
  'verb.answered': 'beantwortet',
  'verb.experienced': 'angesehen',
  'verb.scored': 'Punkte erzielt',
  'verb.mastered': 'beherrscht',
};
