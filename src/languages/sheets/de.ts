import type { SheetWords } from './index.ts';

export const de: SheetWords = {
  title: 'Kurse für {agency}',
  lead: 'Dieser Ordner enthält, was {agency} braucht, um diese Kurse im eigenen Lernmanagementsystem (LMS) anzubieten. Die Seite sagt, welche Datei Sie nehmen, wie sie in Betrieb geht und wozu jede andere da ist.',
  contents: 'Auf dieser Seite',
  'your-lms': 'Ihr LMS',

  'first.title': 'Was zuerst zu tun ist',
  'first.take': 'Nehmen Sie diese Datei. Von allen in diesem Ordner passt sie am besten für {lms}:',
  'first.take-each':
    'Nehmen Sie diese Dateien, eine für jeden Kurs und jede Sprache. Von allen in diesem Ordner passen sie am besten für {lms}:',
  'first.check': 'Vergewissern Sie sich vor dem Import, dass die Dateien die geschickten sind: „{check}“.',
  'first.zipped': 'Entpacken Sie die Pakete nicht: Das LMS importiert die ganze .zip-Datei.',
  'first.then':
    'Gehen Sie dann „{steps}“ weiter unten durch, testen Sie einmal selbst, und lassen Sie Ihre Lernenden hinein.',
  'first.rest':
    'Hier liegen auch Pakete derselben Kurse für andere Standards. Für {lms} brauchen Sie sie nicht.',
  'first.later':
    'Die Auffrischungen haben eigene Dateien, die Sie ebenfalls importieren. „{later}“ sagt, wann und wie.',
  'first.none':
    'Kein Paket von „{course}“ folgt einem Standard, den {lms} von sich aus importiert. Möglich sind {standards}. Bitte lassen Sie sich zuerst eines davon schicken: {support}.',
  'first.none-unknown':
    'Kein Paket von „{course}“ ist für ein LMS. Bitte lassen Sie sich zuerst eines schicken: {support}.',

  'licence.title': 'Ihre Lizenz',
  'licence.agency': 'Behörde',
  'licence.hosts': 'Adressen Ihres LMS',
  'licence.on': 'Zusammengestellt am',
  'licence.publisher': 'Herausgeber',
  'licence.support': 'Hilfe zu dieser Lieferung',
  'licence.learners': 'Hilfe für Lernende',
  'licence.notice':
    'Nach dem {day} können die Kurse weiter bearbeitet werden, und alles wird aufgezeichnet. Sie weisen darauf hin, dass die Lizenz abgelaufen ist.',
  'licence.block-new':
    'Nach dem {day} kann jeden Kurs fortsetzen und beenden, wer ihn schon geöffnet hatte. Wer nicht, kann ihn nicht beginnen und sieht eine Seite, die an {contact} verweist. Das gilt ab 12 Uhr UTC am Tag danach, wenn der Tag überall vorbei ist.',
  'licence.refreshers':
    'Auffrischungen können auch danach bearbeitet werden. Sie weisen darauf hin, dass die Lizenz abgelaufen ist.',
  'licence.none': 'Nach dem {day} ändert sich an den Kursen selbst nichts.',
  'licence.renew':
    'Damit es danach weitergeht, verlängern Sie die Lizenz bis zum {day}: {support}. Sie erhalten dann neue Dateien, die an die Stelle von diesen treten.',
  'licence.endless': 'Die Lizenz hat kein Enddatum; von sich aus ändert sich an den Kursen also nichts.',
  'licence.in-grace': 'Bis zum {day} ändert sich für Lernende nichts.',
  'licence.never': 'Niemand wird je mitten in einem Kurs angehalten, und Ergebnisse bleiben in Ihrem LMS.',
  'licence.seats':
    'Plätze werden gezählt, wie es der Vertrag sagt, anhand der Berichte Ihres LMS: In der Regel belegt jede Person, die in der Laufzeit einen Kurs geöffnet hat, einen Platz, gleich wie viele Kurse, Sprachen und Auffrischungen es sind. Die Kurse selbst zählen niemanden.',
  'licence.offline':
    'Die Pakete arbeiten für sich allein. Sie rufen keinen Server von {publisher} auf; dort sind weder Ihre Lernenden noch deren Ergebnisse zu sehen. Die Pakete können deshalb wenig für die Lizenz tun und sie nicht durchsetzen: Sie lassen sich von außen weder zählen noch abschalten, und das Datum kennen sie nur von den Uhren des Geräts, auf dem gelernt wird, und des Servers, auf dem sie liegen.',

  'courses.title': 'Die Kurse und ihre Dateien',
  'courses.about': 'Version {version}. Dauer: ungefähr {time}.',
  'courses.version': 'Stand: Version {version}.',
  'packages.caption': 'Pakete von „{title}“',
  'packages.file': 'Datei',
  'packages.language': 'Sprache',
  'packages.standard': 'Standard',
  'packages.size': 'Größe',
  'packages.sum': 'Anfang von SHA-256',
  'packages.best': 'am besten für {lms}',
  'standard.scorm12': 'fast jedes LMS importiert ihn',
  'standard.scorm2004-3rd': 'unterscheidet abgeschlossen und bestanden',
  'standard.scorm2004-4th': 'die letzte Ausgabe von SCORM, für ein LMS, das sie verlangt',
  'standard.cmi5': 'für ein LMS, das cmi5 importiert und die Meldungen aufbewahrt',
  'standard.xapi': 'für ein LMS oder einen Lerndatenspeicher (LRS) mit xAPI',
  'standard.web': 'zum Lesen ohne LMS: Sie erhalten keine Ergebnisse',
  'refreshers.caption': 'Auffrischungen von „{title}“',
  'refreshers.name': 'Auffrischung',
  'refreshers.when': 'Wann sie fällig ist',
  'refreshers.files': 'Dateien',
  'due.after': '{time} nach Abschluss des Kurses.',
  'due.yearly': 'Jedes Jahr, {time} nach dem 1. Januar, für alle, die den Kurs abgeschlossen haben.',
  'due.opens': 'Sie ist bis zu {time} früher möglich.',
  'due.window': 'Sie gilt bis zu {time} danach als rechtzeitig.',
  'due.on': 'Am {day}, für alle, die den Kurs bis dahin abgeschlossen haben.',
  'due.since':
    'Seit dem {day} da, für alle, die den Kurs bis dahin abgeschlossen hatten, und für niemanden sonst.',
  'due.repeat':
    'Die nächste ist {time} später vorgesehen, und so weiter; jede kommt mit einer neuen Lieferung.',
  'due.certificate': 'Wer sie besteht, erneuert das Zertifikat.',

  'steps.title': 'Importieren: {lms}',
  'steps.names':
    'Namen in Anführungszeichen sind die der englischen Oberfläche. Bei Ihnen können sie anders heißen oder je nach Version anderswo stehen.',
  'moodle.1': 'Öffnen Sie den Kurs in Moodle, oder legen Sie einen an, und schalten Sie „{a}“ ein.',
  'moodle.2': 'Wählen Sie „{a}“, dann „{b}“.',
  'moodle.3': 'Geben Sie als Namen den Titel des Kurses ein, und ziehen Sie die .zip-Datei auf „{a}“.',
  'moodle.4': 'Nehmen Sie die Einstellungen weiter unten vor, und wählen Sie „{a}“.',
  'moodle.again':
    'Öffnen Sie „{a}“ derselben Aktivität, ersetzen Sie die Datei unter „{b}“, und speichern Sie. Löschen Sie die Aktivität nie: Ihre Versuche wären mit ihr verloren.',
  'moodle.completion': '„{a}“: Wählen Sie „{b}“, und kreuzen Sie unter „{c}“ nur „{d}“ an.',
  'moodle.course':
    '„{a}“ des Moodle-Kurses: Kreuzen Sie unter „{b}“ die Aktivität des Kurses an, und keine einer Auffrischung. Berichte, Zertifikate und alles, was auf den Abschluss eines Kurses folgt, hängen davon ab.',
  'moodle.completion-each':
    '„{a}“: Wählen Sie „{b}“. Kreuzen Sie unter „{c}“ nur „{d}“ an bei allem, was bestanden werden muss ({passed}), und nur „{e}“ beim Rest ({completed}).',
  'moodle.attempts':
    '„{a}“: Lassen Sie „{b}“ auf „{c}“ und „{d}“ auf „{e}“. Der Kurs merkt sich selbst, wo jemand steht, und zählt die Versuche seiner Tests.',
  'moodle.grade': '„{a}“: Wählen Sie „{b}“, mit 100 als höchster Bewertung. Unter „{c}“ wählen Sie „{d}“.',
  'moodle.window':
    '„{a}“: „{b}“ gibt dem Kurs den ganzen Bildschirm, „{c}“ lässt ihn in Moodle. Beides funktioniert.',
  'moodle.entry':
    '„{a}“: Wählen Sie „{b}“, und schalten Sie „{c}“ ein. In der Vorschau wird nichts aufgezeichnet.',
  'moodle.size':
    'Die größte Datei hier hat {size}. Nimmt Moodle sie nicht an, kann die Administration „{a}“ erhöhen, und „{b}“ des Kurses.',
  'moodle.stuck':
    'In Moodle: Öffnen Sie „{a}“ der Aktivität, kreuzen Sie den Versuch an, und wählen Sie „{b}“.',
  'cornerstone.1':
    'Öffnen Sie „{a}“, und ziehen Sie die .zip-Datei dorthin. Hat Ihr Portal noch das ältere Werkzeug, wählen Sie stattdessen „{b}“ > „{c}“ > „{d}“.',
  'cornerstone.2':
    'Ist das Hochladen gelungen, öffnen Sie den Entwurf in „{a}“, sehen Sie ihn in der Vorschau an, tragen Sie Titel, Sprache und Verfügbarkeit ein, und veröffentlichen Sie ihn.',
  'cornerstone.3': 'Weisen Sie den Kurs zuerst sich selbst zu, dann erst anderen.',
  'cornerstone.size':
    'Die größte Datei hier hat {size}. „{a}“ nimmt bis zu 750 MB an, das ältere „{b}“ bis zu 250 MB.',
  'cornerstone.again':
    'Ersetzen Sie die Dateien desselben Kurses, wo Cornerstone es zulässt, nämlich bei gleicher Struktur: Im älteren Werkzeug heißt das „{a}“. Sonst legen Sie eine neue Version des Kurses an, und entscheiden Sie dort, was für alle gilt, die begonnen haben.',
  'successfactors.1': 'Öffnen Sie in „{a}“ den Weg „{b}“ > „{c}“ > „{d}“.',
  'successfactors.2':
    'Wählen Sie die .zip-Datei, wie sie ist, und den Inhaltsserver (oft „{a}“). Legen Sie SCORM-2004-Pakete nicht per SFTP auf den Server: Sie funktionieren nur, wenn sie hier importiert werden.',
  'successfactors.3':
    'Lassen Sie den Assistenten das Inhaltsobjekt und den Eintrag anlegen, und geben Sie dem Eintrag den Titel des Kurses.',
  'successfactors.4':
    'Öffnen Sie den Eintrag, und prüfen Sie, dass das neue Inhaltsobjekt sein Onlineinhalt ist und dass der Abschluss des Inhalts den Eintrag abschließt.',
  'successfactors.again':
    'Importieren Sie die neue Datei für dasselbe Inhaltsobjekt, statt einen zweiten Eintrag anzulegen. Fragen Sie SAP, oder testen Sie vorher, was Ihre Einstellungen für alle bewirken, die begonnen haben.',
  'docebo.1':
    'Öffnen Sie im Administrationsmenü unter „{a}“ den Punkt „{b}“. Legen Sie einen Kurs vom Typ „{c}“ an, oder öffnen Sie Ihren vorhandenen.',
  'docebo.2': 'Wählen Sie auf der Registerkarte „{a}“ den Punkt „{b}“, dann den Standard des Pakets: „{c}“.',
  'docebo.3':
    'Wählen Sie „{a}“, dann die .zip-Datei, legen Sie fest, wie sie auf jeder Art von Gerät erscheint, und speichern Sie.',
  'docebo.again':
    'Laden Sie die neue Datei für dasselbe Material hoch, im Kurs oder in „{a}“. Löschen Sie das Material nie: Seine Aufzeichnungen wären mit ihm verloren.',
  'scormcloud.1': 'Fügen Sie in „{a}“ einen Kurs hinzu, und wählen Sie die .zip-Datei.',
  'scormcloud.2': 'Öffnen Sie den Kurs, und probieren Sie ihn mit „{a}“ aus.',
  'scormcloud.3':
    'Um Lernende hineinzulassen, wählen Sie „{a}“ > „{b}“, und erstellen Sie eine öffentliche oder private Einladung, die erste für sich selbst, zum Testen. Jede Person in jedem Kurs zählt als eine Registrierung Ihres Tarifs.',
  'scormcloud.again':
    'Öffnen Sie den Kurs, wählen Sie „{a}“ unter „{b}“, dann die neue Datei. Für bestehende Registrierungen wählen Sie „{c}“: Wer auf die neue Version umgestellt wird, verliert das bisher Gemachte.',
  'talentlms.1':
    'Melden Sie sich als Trainerin oder Trainer an, öffnen Sie „{a}“, zeigen Sie auf Ihren Kurs, und wählen Sie „{b}“.',
  'talentlms.2': 'Wählen Sie nacheinander „{a}“ > „{b}“ > „{c}“.',
  'talentlms.3': 'Wählen Sie „{a}“, dann die .zip-Datei, und veröffentlichen Sie die Einheit.',
  'talentlms.xapi':
    'Für cmi5- und xAPI-Pakete muss xAPI unter „{a}“ > „{b}“ eingeschaltet sein. Was Lernende tun, steht dann in „{c}“ > „{d}“.',
  'talentlms.again':
    'Bearbeiten Sie dieselbe Einheit, und laden Sie dort die neue Datei hoch. Fügen Sie keine zweite Einheit hinzu, und löschen Sie die erste nicht.',
  'absorb.1':
    'Öffnen Sie im Administrationsbereich „{a}“, und wählen Sie „{b}“, oder bearbeiten Sie Ihren vorhandenen Kurs.',
  'absorb.2': 'Wählen Sie unter „{a}“ den Punkt „{b}“, dann den Typ für SCORM und andere Pakete.',
  'absorb.3':
    'Laden Sie die .zip-Datei hoch, bestätigen Sie, speichern Sie den Kurs, und schalten Sie ihn aktiv.',
  'absorb.again':
    'Bearbeiten Sie denselben Kurs, und ersetzen Sie seine Lektion. Frühere Einschreibungen behalten ihre Aufzeichnungen, doch wer mittendrin ist, muss die neue Lektion vielleicht von vorn beginnen. Schalten Sie alte Kurse inaktiv, statt sie zu löschen: Mit einem Kurs löscht Absorb auch seine Einschreibungen.',
  'tovuti.1': 'Öffnen Sie „{a}“ > „{b}“, und wählen Sie „{c}“.',
  'tovuti.2':
    'Geben Sie auf der Registerkarte „{a}“ einen Titel ein, wählen Sie „{b}“, dann die .zip-Datei. „{c}“ füllt sich nach dem Hochladen von selbst.',
  'tovuti.3':
    'Stellen Sie auf der Registerkarte „{a}“ den Wert „{b}“ so ein, dass der Kurs Platz hat, und speichern Sie.',
  'tovuti.4': 'Öffnen Sie Ihren Kurs oder Ihre Lektion, und fügen Sie das Paket aus „{a}“ hinzu.',
  'generic.1':
    'Suchen Sie, wo Ihr LMS Kurse importiert. Es nennt das vielleicht SCORM, Inhaltspaket, E-Learning-Paket oder Kurs hochladen.',
  'generic.2': 'Laden Sie die .zip-Datei hoch, wie sie ist, und geben Sie ihr den Titel des Kurses.',
  'generic.3':
    'Fragt das LMS nach dem Standard oder seiner Version, geben Sie an, was in der Tabelle oben steht.',
  'generic.4': 'Nehmen Sie die Einstellungen weiter unten vor, und speichern Sie.',
  'generic.again':
    'Ersetzen Sie die Datei desselben Kurses, statt einen zweiten anzulegen. Fragen Sie den Anbieter Ihres LMS, oder testen Sie vorher, was für alle geschieht, die begonnen haben.',

  'settings.title': 'Einstellungen, auf die es ankommt',
  'settings.status':
    'Abschluss: aus dem Status, den der Kurs meldet, nicht aus dem Öffnen oder der verbrachten Zeit.',
  'settings.mark': 'Bestehensgrenze: dem Kurs überlassen, der seine eigene kennt.',
  'settings.attempts':
    'Versuche: unbegrenzt, und kein neuer Versuch bei jedem Start. Der Kurs merkt sich selbst, wo jemand steht, und zählt die Versuche seiner Tests.',
  'settings.window':
    'Fenster: ein neues Fenster oder ein Rahmen, wie Sie möchten. Erlauben Sie im Browser Pop-up-Fenster, wenn Sie ein neues wählen.',
  'settings.size':
    'Größe: Die größte Datei hier hat {size}. Nimmt das LMS sie nicht an, bitten Sie die Administration, die Grenze zu erhöhen.',
  'test.title': 'Testen, bevor Lernende hineindürfen',
  'test.launch':
    'Melden Sie sich als lernende Person an, nicht mit Administrationsrechten oder in einer Vorschau, und öffnen Sie den Kurs.',
  'test.answer': 'Beantworten Sie einige Fragen, und verlassen Sie den Kurs mit „{exit}“.',
  'test.return': 'Öffnen Sie ihn wieder: Er geht dort weiter, wo Sie waren.',
  'test.finish':
    'Beenden Sie den Kurs. Öffnen Sie dann den Bericht des LMS: Er zeigt den Status und, wo der Kurs eine hat, die Punktzahl.',
  'test.sooner':
    'Um Status und Punktzahl früher zu sehen, importieren Sie die Auffrischung „{refresher}“, und beenden Sie sie: Sie ist kurz.',
  'test.clear':
    'Misslingt etwas davon, lassen Sie noch niemanden hinein, und schreiben Sie uns: {support}. Nennen Sie die Datei und das LMS. Ist alles gut, löschen Sie Ihren Testversuch, und schreiben Sie Ihre Lernenden ein.',

  'done.title': 'Abschluss und Punktzahl',
  'done.completed': '„{course}“ ist erledigt, wenn alles Verlangte bearbeitet ist.',
  'done.passed': '„{course}“ ist erledigt, wenn der Kurs bestanden ist.',
  'done.completed-and-passed':
    '„{course}“ ist erledigt, wenn der ganze Kurs durchgearbeitet und bestanden ist.',
  'done.mark': 'Die Bestehensgrenze liegt bei {mark}.',
  'done.attempts.one': 'Für jeden Test, der bestanden werden muss, gibt es einen Versuch.',
  'done.attempts.other': 'Für jeden Test, der bestanden werden muss, gibt es {count} Versuche.',
  'done.attempts-any': 'Tests können beliebig oft versucht werden.',
  'done.incomplete':
    'Wer noch nicht bestanden hat, bleibt {incomplete}, auch wenn kein Versuch mehr übrig ist, damit kein LMS die Person aussperrt.',
  'done.stuck':
    'Wer keinen Versuch mehr hat, braucht einen neuen Anfang: Löschen Sie, was das LMS von dieser Person in dem Kurs aufgezeichnet hat. Sie beginnt dann auf der ersten Seite.',
  'done.stuck-waits':
    'Nach dem Ende der Lizenz löschen Sie es nicht mehr: Die Person könnte nicht neu beginnen.',
  'done.failed':
    'Wer noch nicht bestanden hat, bleibt {incomplete}. Wenn kein Versuch mehr übrig ist, melden {failed}: {courses}.',
  'done.saved':
    'Was Lernende tun, wird laufend gespeichert, nicht erst am Ende; ein geschlossenes Fenster verliert also nichts Beantwortetes.',
  'done.answers':
    'Wie bei jedem Kurs nach diesen Standards stehen die richtigen Antworten in den Dateien, die ein Browser bekommt. Wo von einem Zertifikat viel abhängt, sollte es nicht allein auf der Punktzahl beruhen.',
  'tells.title': 'Was jeder Standard dem LMS meldet',
  'tells.scorm12':
    'Einen Status: {incomplete}, solange jemand daran arbeitet, dann {completed}, oder {passed}, wo etwas zu bestehen ist. Die Punktzahl reicht von 0 bis 100.',
  'tells.scorm2004':
    'Zwei Status: Abschluss ({incomplete}, dann {completed}) und Erfolg ({passed}). Die Punktzahl reicht von 0 bis 1 und von 0 bis 100.',
  'tells.cmi5':
    'Meldungen {completed} und {passed}, mit der Punktzahl. Das LMS entscheidet nach seiner Regel {moveOn}, was als erledigt gilt.',
  'tells.xapi':
    'Meldungen {completed} und {passed}, mit der Punktzahl, und eine für jede Antwort. Sie gehen an den Lerndatenspeicher (LRS), der den Kurs gestartet hat.',
  'tells.web': 'Nichts. Der Kurs merkt sich nur im Browser, wo jemand steht.',
  'tells.answers':
    'Jede Antwort wird mit Frage ({standard}: deren Kennung), Ergebnis und Zeit aufgezeichnet, auch in Auffrischungen: {courses}.',
  'tells.also': 'Alle außer der Webseite zeichnen auch auf, wie weit jemand gekommen ist, wo und wie lange.',
  'languages.title': 'Mehrere Sprachen',
  'languages.text':
    'Jede Sprache ist ein eigenes Paket mit demselben Inhalt. Legen Sie in Ihrem LMS für jede, die Sie brauchen, einen Kurs an, und schreiben Sie jede Person in einen davon ein.',
  'languages.together':
    'Ein Paket in mehreren Sprachen ist ein einziger Kurs: Jede Person wählt darin ihre Sprache, und das LMS führt einen einzigen Eintrag. Importieren Sie es einmal.',
  'again.title': 'Wenn eine neue Version kommt',
  'again.ids':
    'Die Kennungen eines Kurses ändern sich von Version zu Version nie. Behält das LMS beim Ersetzen einer Datei seine Aufzeichnungen, machen Lernende dort weiter, wo sie waren, und Berichte gehen ebenfalls weiter.',

  'later.title': 'Auffrischungen im LMS',
  'later.own':
    'Jede Auffrischung ist ein eigener kurzer Kurs mit eigener Datei und Aufzeichnung. Importieren Sie sie wie den Kurs. Die Aufzeichnung des Kurses bleibt, wie sie ist.',
  'later.assign':
    'Schreiben Sie Lernende ein, wenn sie fällig ist. Manche LMS tun das von selbst: Suchen Sie nach automatischer Einschreibung oder Zuweisung nach dem Datum, an dem ein anderer Kurs abgeschlossen wurde. Bei anderen sagt der Bericht über die Abschlüsse, wen Sie einschreiben.',
  'later.updates':
    'Die mit eigenem Datum gehen an diesem Tag an alle, die den Kurs bis dahin abgeschlossen haben. Wer ihn später abschließt, bekommt die nächste.',
  'later.certificate':
    'Wo eine Auffrischung das Zertifikat erneuert, lassen Sie das LMS die Gültigkeit erst verlängern, wenn sie bestanden ist.',
  'later.beyond':
    '„{refresher}“ kommt nach dem Ende der Lizenz, selbst für alle, die den Kurs heute abschließen: Lizenziert ist sie nur, wenn Sie verlängern.',
  'later.others': 'Wer den Kurs spät in der Laufzeit abschließt, hat auch andere nach deren Ende.',
  'later.calendar': 'Kalender derer mit eigenem Datum: {file}',
  'later.plan':
    'Was einzutragen ist ({lms}), mit Nachrichten an die Lernenden, die Sie verwenden können: {file}',
  'later.plan-any':
    'Was einzurichten ist, mit Nachrichten an die Lernenden, die Sie verwenden können: {file}',
  'later.follows': '„{refresher}“ folgt auf „{course}“.',

  'access.title': 'Barrierefreiheit',
  'access.aim': 'Die Kurse richten sich nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA.',
  'access.statement':
    'Die Erklärung zur Barrierefreiheit in jedem Paket, in der Datei {file}, sagt, wie geprüft wurde, ob auch durch Menschen, und welche Barrieren bekannt sind, falls es welche gibt. Ein Link in jedem Kurs öffnet sie.',
  'access.contact': 'Wenn etwas jemanden am Lernen hindert, schreiben Sie an: {support}.',
  'files.title': 'Die übrigen Dateien',
  'files.facts': 'Was diese Seite sagt, für Programme',
  'files.bill': 'Was in jedem Paket ist, Datei für Datei, für Ihre IT-Sicherheit',
  'files.provenance': 'Woraus und womit die Pakete gemacht wurden',
  'files.sums': 'Die Prüfsumme jeder Datei, die geschickt wurde',
  'files.signature': 'Die Signatur dieser Liste',
  'files.key': 'Der Schlüssel, mit dem signiert wurde',
  'files.refreshers': 'Womit die Auffrischungen eingerichtet werden',

  'check.title': 'Prüfen, ob die Dateien unversehrt sind',
  'check.why':
    'Die Datei {file} enthält die SHA-256-Prüfsumme jeder Datei, die geschickt wurde. Öffnen Sie ein Terminal im Ordner, und geben Sie ein, was zu Ihrem Rechner passt.',
  'check.linux': 'Unter Linux',
  'check.mac': 'Unter macOS',
  'check.windows': 'Unter Windows (PowerShell)',
  'check.good':
    'Unter Linux und macOS endet jede Zeile mit {ok}. Unter Windows erscheinen nur Dateien, die sich geändert haben: Erscheint nichts, ist alles gut.',
  'check.bad':
    'Importieren Sie keine Datei, die sich geändert hat oder nicht in der Liste steht. Lassen Sie sich die Lieferung neu schicken: {support}.',
  'signed.title': 'Von wem sie sind',
  'signed.why':
    'Die Liste der Prüfsummen ist von {publisher} signiert: Prüfen Sie das zuerst. Sie brauchen dazu den öffentlichen Schlüssel auf einem anderen Weg als mit dieser Lieferung, etwa mit dem Vertrag. Speichern Sie ihn neben diesem Ordner als {file}. Seine Kennung ist {kid}; dieser Befehl zeigt sie an, und {publisher} kann sie am Telefon bestätigen.',
  'signed.shell':
    'Die Befehle sind für eine Unix-Shell mit {tool}. Unter Windows hat {shell} beides; unter macOS installieren Sie zuerst {tool}.',
  'signed.list': 'Lassen Sie dann {tool} sagen, ob die Liste von dort ist.',
  'signed.good':
    'Die Antwort muss {answer} sein. Ist sie es nicht, importieren Sie nichts, und sagen Sie {publisher} Bescheid. Die Datei {key} in diesem Ordner ist der Schlüssel, mit dem signiert wurde. Verlassen Sie sich nicht auf diesen: Wer eine Lieferung fälscht, legt dort einen eigenen hinein.',
  'signed.coursewright':
    'Mit {tool} prüft ein einziger Befehl die Signatur und jede Datei und findet hinzugefügte.',
  'signed.files': 'Dann die Dateien',

  'history.title': 'Versionsgeschichte',
  'history.caption': 'Was {agency} erhalten hat, das Neueste zuerst',
  'history.on': 'Datum',
  'history.courses': 'Kurse',
  'history.this': '{day} (diese Lieferung)',
  'history.course': '{title}, Version {version}, Sprachen: {languages}',
  'plan.title': 'Auffrischungen zu „{course}“',
  'plan.completion':
    'Version {version}. Gezählt wird ab dem Tag, an dem jemand den Kurs abschließt. Wer das Zertifikat erneuert, beginnt an diesem Tag von vorn.',
  'plan.calendar': 'Version {version}. Gezählt wird ab dem 1. Januar jedes Jahres, für alle am selben Tag.',
  'plan.due': 'Wann sie fällig sind',
  'plan.package': 'Paket',
  'plan.when': 'Fällig',
  'plan.opens': 'Ab',
  'plan.window': 'Rechtzeitig',
  'plan.certificate': 'Zertifikat',
  'plan.before': '{time} vorher',
  'plan.that-day': 'an dem Tag',
  'plan.more': 'bis {time} danach',
  'plan.next': 'bis zur nächsten',
  'plan.renews': 'erneuert, wer besteht',
  'plan.every': '{day}, dann alle {time}',
  'plan.settings': 'Was einzutragen ist: {lms}',
  'plan.settings-any': 'Was im LMS einzurichten ist',
  'plan.import': 'Importieren Sie jede Auffrischung als eigenen Kurs, wo nichts anderes steht.',
  'plan.names': 'Felder und Werte stehen auf Englisch, wie in der Dokumentation.',
  'plan.try':
    'Diese Einstellungen stammen aus Dokumentation und wurden nicht in jeder Version erprobt: Richten Sie zuerst eine Auffrischung ein, und probieren Sie sie mit einer Person aus.',
  'plan.source': 'Dokumentiert in: {source}',
  'plan.enroll': 'Einschreiben',
  'plan.enroll-after':
    '{time} nachdem jemand den Kurs abgeschlossen hat. Der Bericht über die Abschlüsse sagt, wer das ist.',
  'plan.enroll-on': 'Am {day} alle, die den Kurs bis dahin abgeschlossen haben.',
  'plan.enroll-yearly': 'Jedes Jahr, {time} nach dem 1. Januar.',
  'plan.valid': 'Gültigkeit des Zertifikats',
  'plan.valid-for': '{time} ab dem Tag, an dem es bestanden wurde.',
  'plan.messages': 'Nachrichten an die Lernenden',
  'plan.send':
    'Tragen Sie sie dort ein, wo Ihr LMS Benachrichtigungen hat, oder versenden Sie sie selbst. Was in Klammern steht, ergänzen Sie.',
  'plan.send-moodle':
    'Moodle versendet nur eine davon von selbst, und ab dem zweiten Mal: die zur Öffnung der Auffrischung mit Zertifikat, unter „{a}“. Alle anderen, und diese beim ersten Mal, versenden Sie selbst, mit Namen und Links anstelle dessen, was in geschweiften Klammern steht: „{b}“, die Fälligen ankreuzen, „{c}“.',
  'plan.placeholders': 'Platzhalter sind die des LMS: {source}',
  'plan.open': 'am Tag, an dem sie öffnet',
  'plan.on-due': 'am Tag, an dem sie fällig ist',
  'plan.overdue': 'wenn ihre Zeit vorbei ist',
  'plan.lapsed': 'wenn das Zertifikat abgelaufen ist',
  'plan.certificates': 'Zertifikate',
  'plan.badges':
    'Jede Datei ist eine Vorlage für einen Nachweis nach {standard}, für das erste Zertifikat und jedes, das es erneuert. Niemand hat sie signiert: Wer Zertifikate ausstellt, der Herausgeber oder Ihre Behörde, trägt sich als Aussteller ein, ergänzt Person und Daten und signiert.',
};
