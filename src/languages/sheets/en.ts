/** The admin sheet of a delivery. `{a}` to `{f}` are names in an LMS, which the steps give in English. */
export const en = {
  title: 'Courses for {agency}',
  lead: 'This folder holds what {agency} needs to offer these courses in its learning management system (LMS). The page says which file to take, how to get it live, and what each of the others is for.',
  contents: 'On this page',
  'your-lms': 'your LMS',

  'first.title': 'What to do first',
  'first.take': 'Take this file. Of all in this folder, it suits {lms} best:',
  'first.take-each':
    'Take these files, one for each course and language. Of all in this folder, they suit {lms} best:',
  'first.check': 'Before you import, make sure that the files are the ones that were sent: “{check}”.',
  'first.zipped': 'Do not unzip the packages: the LMS imports the whole .zip file.',
  'first.then': 'Then go through “{steps}” below, test once yourself, and let your learners in.',
  'first.rest':
    'Packages of the same courses for other standards are here, too. You do not need them for {lms}.',
  'first.later':
    'The refreshers have files of their own, which you import, too. “{later}” says when and how.',
  'first.none':
    'No package of “{course}” is of a standard that {lms} imports as it comes. It takes {standards}. Please ask for one of them before you go on: {support}.',
  'first.none-unknown':
    'No package of “{course}” is one for an LMS. Please ask for one before you go on: {support}.',

  'licence.title': 'Your license',
  'licence.agency': 'Agency',
  'licence.hosts': 'Addresses of your LMS',
  'licence.on': 'Prepared on',
  'licence.publisher': 'Publisher',
  'licence.support': 'Help with this delivery',
  'licence.learners': 'Help for learners',
  'licence.notice':
    'After {day}, the courses can still be taken, and everything is recorded. They tell learners that the license has ended.',
  'licence.block-new':
    'After {day}, whoever has opened a course before can go on and finish it. Whoever has not cannot start it, and sees a page that names {contact}. This begins at noon UTC on the next day, when the day is over everywhere.',
  'licence.refreshers':
    'After that day, refreshers can still be taken. They tell learners that the license has ended.',
  'licence.none': 'After {day}, nothing changes in the courses themselves.',
  'licence.renew':
    'To go on after that, renew the license by {day}: {support}. You then get new files to put in the place of these.',
  'licence.endless': 'The license has no end date, so nothing changes in the courses by themselves.',
  'licence.in-grace': 'Up to {day}, nothing changes for learners.',
  'licence.never': 'Nobody is ever stopped in the middle of a course, and results stay in your LMS.',
  'licence.seats':
    'Seats are counted as the contract says, from the reports of your LMS: usually each learner who has opened a course in the term takes one, whatever the number of courses, languages and refreshers. The courses themselves count nobody.',
  'licence.offline':
    'The packages work on their own. They contact no server of {publisher}, which sees neither your learners nor their results. So they can do little about the license, and not enforce it: they cannot be counted or switched off from outside, and they know the date only from the clocks of the learner’s device and of the server that they lie on.',

  'courses.title': 'The courses and their files',
  'courses.about': 'Version {version}. It takes about {time}.',
  'courses.version': 'Version {version}.',
  'packages.caption': 'Packages of “{title}”',
  'packages.file': 'File',
  'packages.language': 'Language',
  'packages.standard': 'Standard',
  'packages.size': 'Size',
  'packages.sum': 'SHA-256, beginning',
  'packages.best': 'best for {lms}',
  'standard.scorm12': 'imported by nearly every LMS',
  'standard.scorm2004-3rd': 'keeps completion and success apart',
  'standard.scorm2004-4th': 'the last edition of SCORM, for an LMS that asks for it',
  'standard.cmi5': 'for an LMS that imports cmi5 and keeps its statements',
  'standard.xapi': 'for an LMS or learning record store that takes xAPI',
  'standard.web': 'to read without an LMS: no results reach you',
  'refreshers.caption': 'Refreshers of “{title}”',
  'refreshers.name': 'Refresher',
  'refreshers.when': 'When it is due',
  'refreshers.files': 'Files',
  'due.after': '{time} after the course is completed.',
  'due.yearly': 'Each year, {time} after January 1, for everyone who has completed the course.',
  'due.opens': 'It may be taken up to {time} earlier.',
  'due.window': 'It still counts as on time up to {time} later.',
  'due.on': 'On {day}, for everyone who has completed the course by then.',
  'due.since': 'Out since {day}, for those who had completed the course by then, and for nobody else.',
  'due.repeat': 'A new one is planned {time} later, and so on; each comes with a new delivery.',
  'due.certificate': 'Passing it renews the certificate.',

  'steps.title': 'Import into {lms}',
  'steps.names':
    'Names in quotes are those of the English interface. Yours may say them in another language, or have moved them in its version.',
  'moodle.1': 'Open the course in Moodle, or create one, and turn on “{a}”.',
  'moodle.2': 'Choose “{a}”, then “{b}”.',
  'moodle.3': 'Enter the title of the course as the name, and drop the .zip file on “{a}”.',
  'moodle.4': 'Enter the settings below, and choose “{a}”.',
  'moodle.again':
    'Open “{a}” of the same activity, replace the file under “{b}”, and save. Never delete the activity: its attempts would go with it.',
  'moodle.completion': '“{a}”: choose “{b}”, and under “{c}” tick “{d}” only.',
  'moodle.course':
    '“{a}” of the Moodle course: under “{b}”, tick the activity of the course, and none of a refresher. Reports, certificates and whatever follows the completion of a course hang on it.',
  'moodle.completion-each':
    '“{a}”: choose “{b}”. Under “{c}”, tick “{d}” only for what has to be passed ({passed}), and “{e}” only for the rest ({completed}).',
  'moodle.attempts':
    '“{a}”: leave “{b}” at “{c}” and “{d}” at “{e}”. The course keeps the learner’s place and counts the attempts at its quizzes itself.',
  'moodle.grade': '“{a}”: choose “{b}”, with 100 as the maximum grade. Under “{c}”, choose “{d}”.',
  'moodle.window': '“{a}”: “{b}” gives the course the whole screen, “{c}” keeps it inside Moodle. Both work.',
  'moodle.entry': '“{a}”: choose “{b}”, and turn “{c}” on. In preview mode nothing is recorded.',
  'moodle.size':
    'The largest file here has {size}. If Moodle refuses it, its administrator can raise “{a}”, and “{b}” of the course.',
  'moodle.stuck': 'In Moodle: open “{a}” of the activity, tick the attempt, and choose “{b}”.',
  'cornerstone.1':
    'Open the “{a}”, and drop the .zip file there. Where your portal still has the older tool, choose “{b}” > “{c}” > “{d}” instead.',
  'cornerstone.2':
    'When the upload has succeeded, open the draft in the “{a}”, preview it, fill in title, language and availability, and publish it.',
  'cornerstone.3': 'Assign the course to yourself before you assign it to others.',
  'cornerstone.size':
    'The largest file here has {size}. The “{a}” takes up to 750 MB, the older “{b}” up to 250 MB.',
  'cornerstone.again':
    'Replace the files of the same course where Cornerstone lets you, which it does if the structure is the same: in the older tool this is “{a}”. Otherwise make a new version of the course, and decide there about learners who have begun.',
  'successfactors.1': 'In “{a}”, open “{b}” > “{c}” > “{d}”.',
  'successfactors.2':
    'Choose the .zip file as it is, and the content server (often “{a}”). Do not put SCORM 2004 packages on the server by SFTP: they work only when imported here.',
  'successfactors.3':
    'Let the assistant create the content object and the item, and give the item the title of the course.',
  'successfactors.4':
    'Open the item, and see that its online content is the new content object and that completing the content completes the item.',
  'successfactors.again':
    'Import the new file for the same content object, instead of creating a second item. Ask SAP or test first what your settings do with learners who have begun.',
  'docebo.1':
    'In the admin menu, under “{a}”, open “{b}”. Create a course of the type “{c}”, or open the one you have.',
  'docebo.2': 'On the tab “{a}”, choose “{b}”, then the standard of the package: “{c}”.',
  'docebo.3': 'Choose “{a}”, pick the .zip file, set how it is shown on each kind of device, and save.',
  'docebo.again':
    'Upload the new file for the same training material, in the course or in the “{a}”. Never delete the material: its tracking would go with it.',
  'scormcloud.1': 'In your “{a}”, add a course, and pick the .zip file.',
  'scormcloud.2': 'Open the course, and try it with “{a}”.',
  'scormcloud.3':
    'To let learners in, choose “{a}” > “{b}”, and make a public or a private invitation, the first one for yourself, to test. Each learner in each course is one registration of your plan.',
  'scormcloud.again':
    'Open the course, choose “{a}” under “{b}”, and pick the new file. For existing registrations choose “{c}”: learners who are moved to the new version lose what they have done.',
  'talentlms.1': 'Sign in as an instructor, open “{a}”, point at your course, and choose “{b}”.',
  'talentlms.2': 'Choose “{a}” > “{b}” > “{c}”.',
  'talentlms.3': 'Choose “{a}”, pick the .zip file, and publish the unit.',
  'talentlms.xapi':
    'For cmi5 and xAPI packages, xAPI has to be on, under “{a}” > “{b}”. What learners do is then in “{c}” > “{d}”.',
  'talentlms.again':
    'Edit the same unit, and upload the new file there. Do not add a second unit, and do not delete the first one.',
  'absorb.1': 'In the admin area, open “{a}”, and choose “{b}”, or edit the course you have.',
  'absorb.2': 'Under “{a}”, choose “{b}”, and then the type for SCORM and other packages.',
  'absorb.3': 'Upload the .zip file, confirm, save the course, and make it active.',
  'absorb.again':
    'Edit the same course, and replace its lesson. Earlier enrollments keep their records, but whoever is in the middle may have to begin the new lesson again. Set old courses inactive instead of deleting them: with a course, Absorb deletes its enrollments.',
  'tovuti.1': 'Open “{a}” > “{b}”, and choose “{c}”.',
  'tovuti.2':
    'On the tab “{a}”, enter a title, choose “{b}”, and pick the .zip file. “{c}” is filled in when it is uploaded.',
  'tovuti.3': 'On the tab “{a}”, set “{b}” so that the course has room, and save.',
  'tovuti.4': 'Open your course or lesson, and add the package from the “{a}”.',
  'generic.1':
    'Find where your LMS imports courses. It may call it SCORM, content package, e-learning package or course upload.',
  'generic.2': 'Upload the .zip file as it is, and give it the title of the course.',
  'generic.3': 'If the LMS asks for the standard or its version, say what the table above says.',
  'generic.4': 'Enter the settings below, and save.',
  'generic.again':
    'Replace the file of the same course, instead of making a second one. Ask your LMS or test first what it does with learners who have begun.',

  'settings.title': 'Settings that matter',
  'settings.status':
    'Completion: take it from the status that the course reports, not from opening it or from time spent.',
  'settings.mark': 'Pass mark: leave it to the course, which knows its own.',
  'settings.attempts':
    'Attempts: unlimited, and no new attempt at each launch. The course keeps the learner’s place and counts the attempts at its quizzes itself.',
  'settings.window':
    'Window: a new window or a frame, as you prefer. Let the browser open pop-up windows if you choose a new one.',
  'settings.size':
    'Size: the largest file here has {size}. If the LMS refuses it, ask its administrator to raise the limit.',
  'test.title': 'Test before learners are let in',
  'test.launch': 'Sign in as a learner, not as an administrator or in a preview, and open the course.',
  'test.answer': 'Answer a few questions, and leave with “{exit}”.',
  'test.return': 'Open it again: it goes on where you were.',
  'test.finish':
    'Finish the course. Then open the report of the LMS: it shows the status, and the score where the course has one.',
  'test.sooner':
    'To see status and score sooner, import the refresher “{refresher}” and finish it: it is short.',
  'test.clear':
    'If any of this fails, do not let learners in yet, and write to us: {support}. Say which file and which LMS it was. If all is well, delete your test attempt, and enroll your learners.',

  'done.title': 'Completion and score',
  'done.completed': '“{course}” is done when a learner has done all that it asks for.',
  'done.passed': '“{course}” is done when a learner has passed.',
  'done.completed-and-passed': '“{course}” is done when a learner has been through all of it and has passed.',
  'done.mark': 'The pass mark is {mark}.',
  'done.attempts.one': 'There is one attempt at each quiz that has to be passed.',
  'done.attempts.other': 'There are {count} attempts at each quiz that has to be passed.',
  'done.attempts-any': 'Quizzes may be tried as often as it takes.',
  'done.incomplete':
    'Whoever has not passed yet stays {incomplete}, also when no attempt is left, so that no LMS locks them out.',
  'done.stuck':
    'Whoever has no attempt left needs a new start: delete what the LMS has recorded of that learner in the course. They then begin at the first page.',
  'done.stuck-waits':
    'After the end of the license, do not delete it any more: that learner could not start again.',
  'done.failed':
    'Whoever has not passed yet stays {incomplete}. When no attempt is left, {failed} is reported by: {courses}.',
  'done.saved':
    'What a learner does is saved all along, not only at the end, so a closed window loses nothing that was answered.',
  'done.answers':
    'As with any course of these standards, the right answers are in the files that a browser gets. Where much hangs on a certificate, let it not rest on the score alone.',
  'tells.title': 'What each standard tells the LMS',
  'tells.scorm12':
    'One status: {incomplete} while the learner is at work, then {completed}, or {passed} where there is something to pass. The score goes from 0 to 100.',
  'tells.scorm2004':
    'Two statuses: completion ({incomplete}, then {completed}) and success ({passed}). The score goes from 0 to 1, and from 0 to 100.',
  'tells.cmi5':
    'Statements {completed} and {passed}, with the score. The LMS decides by its {moveOn} rule what counts as done.',
  'tells.xapi':
    'Statements {completed} and {passed}, with the score, and one for each answer. They go to the learning record store that launched the course.',
  'tells.web': 'Nothing. The course remembers the learner’s place in the browser alone.',
  'tells.answers':
    'Each answer is recorded with its question ({standard}: the id of it), result and time, in refreshers too: {courses}.',
  'tells.also': 'All of them but the web page also record how far the learner got, where, and for how long.',
  'languages.title': 'Several languages',
  'languages.text':
    'Each language is a package of its own with the same content. Make a course in your LMS for each one that you need, and enroll each learner in one of them.',
  'languages.together':
    'A package in several languages is one course: learners choose their language in it, and the LMS keeps one record. Import it once.',
  'again.title': 'When a new version comes',
  'again.ids':
    'The identifiers of a course never change from one version to the next. Where an LMS keeps its records when a file is replaced, learners go on where they were, and reports go on too.',

  'later.title': 'Refreshers in the LMS',
  'later.own':
    'Each refresher is a short course of its own, with a file and a record of its own. Import it as you imported the course. The record of the course stays as it is.',
  'later.assign':
    'Enroll learners when it is due. Some LMSs do so by themselves: look for automatic enrollment or assignment by the date on which another course was completed. With others, the report of completions says whom to enroll.',
  'later.updates':
    'Those with a date of their own go, on that date, to everyone who has completed the course by then. Whoever completes it later gets the next one.',
  'later.certificate':
    'Where a refresher renews the certificate, let the LMS extend the validity only when it is passed.',
  'later.beyond':
    '“{refresher}” comes after the end of the license, even for whoever completes the course today: it is licensed only if you renew.',
  'later.others': 'Whoever completes the course late in the term has others after its end, too.',
  'later.calendar': 'Calendar of those with a date of their own: {file}',
  'later.plan': 'What to enter in {lms}, with messages to learners that you can use: {file}',
  'later.plan-any': 'What to set up, with messages to learners that you can use: {file}',
  'later.follows': '“{refresher}” follows “{course}”.',

  'access.title': 'Accessibility',
  'access.aim': 'The courses are made for the Web Content Accessibility Guidelines (WCAG) 2.2, level AA.',
  'access.statement':
    'The accessibility statement inside each package, in the file {file}, says how it was tested, whether by people too, and which barriers are known, if any. A link in each course opens it.',
  'access.contact': 'If something keeps a learner out, write to: {support}.',
  'files.title': 'The other files',
  'files.facts': 'What this page says, for programs',
  'files.bill': 'What is in each package, file by file, for your security office',
  'files.provenance': 'What the packages were made from, and with what',
  'files.sums': 'The checksum of each file that was sent',
  'files.signature': 'The signature of that list',
  'files.key': 'The key that it was signed with',
  'files.refreshers': 'What the refreshers are set up by',

  'check.title': 'Check that the files are unharmed',
  'check.why':
    'The file {file} holds the SHA-256 checksum of each file that was sent. Open a terminal in the folder, and enter what fits your computer.',
  'check.linux': 'Linux',
  'check.mac': 'macOS',
  'check.windows': 'Windows (PowerShell)',
  'check.good':
    'On Linux and macOS, each line ends in {ok}. On Windows, only files that have changed are shown: if there is nothing, all is well.',
  'check.bad':
    'Do not import a file that has changed, or one that is not in the list. Ask for the delivery again: {support}.',
  'signed.title': 'Whose they are',
  'signed.why':
    'The list of checksums is signed by {publisher}: check that first. You need their public key by another route than this delivery, such as with the contract. Save it beside this folder, as {file}. Its id is {kid}; this command shows it, and {publisher} can confirm it on the telephone.',
  'signed.shell':
    'The commands are for a Unix shell with {tool}. On Windows, {shell} has both; on macOS, install {tool} first.',
  'signed.list': 'Then let {tool} say whether the list is theirs.',
  'signed.good':
    'The answer has to be {answer}. If it is not, import nothing, and tell {publisher}. The file {key} in this folder is the key that it was signed with. Do not rely on that one: whoever forges a delivery puts their own key there.',
  'signed.coursewright':
    'With {tool}, one command checks the signature and every file, and finds added ones.',
  'signed.files': 'Then the files',

  'history.title': 'Version history',
  'history.caption': 'What {agency} has been sent, the latest first',
  'history.on': 'Date',
  'history.courses': 'Courses',
  'history.this': '{day} (this delivery)',
  'history.course': '{title}, version {version} ({languages})',
  'plan.title': 'Refreshers of “{course}”',
  'plan.completion':
    'Version {version}. They are counted from the day on which a learner completes the course. Whoever renews the certificate begins anew on that day.',
  'plan.calendar':
    'Version {version}. They are counted from January 1 of each year, for everyone on the same day.',
  'plan.due': 'When they are due',
  'plan.package': 'Package',
  'plan.when': 'Due',
  'plan.opens': 'Opens',
  'plan.window': 'On time',
  'plan.certificate': 'Certificate',
  'plan.before': '{time} before',
  'plan.that-day': 'on that day',
  'plan.more': 'up to {time} later',
  'plan.next': 'until the next one',
  'plan.renews': 'renewed by a pass',
  'plan.every': '{day}, then every {time}',
  'plan.settings': 'What to enter in {lms}',
  'plan.settings-any': 'What to set up in your LMS',
  'plan.import': 'Import each refresher as a course of its own, where nothing else is said.',
  'plan.names': 'Fields and values have their English names.',
  'plan.try':
    'These settings come from documentation, and were not tried in every version: set up one refresher first, and try it with one learner.',
  'plan.source': 'Documented in: {source}',
  'plan.enroll': 'Enroll each learner',
  'plan.enroll-after': '{time} after they completed the course. The report of completions says who that is.',
  'plan.enroll-on': 'On {day}, all who have completed the course by then.',
  'plan.enroll-yearly': 'Each year, {time} after January 1.',
  'plan.valid': 'The certificate is valid for',
  'plan.valid-for': '{time} from the day of the pass.',
  'plan.messages': 'Messages to learners',
  'plan.send':
    'Enter them where your LMS keeps its notifications, or send them yourself. What is in brackets is for you to fill in.',
  'plan.send-moodle':
    'Moodle sends one of them by itself, from the second round on: “open” of the refresher with a certificate, under “{a}”. Send all others yourself, and that one in the first round, with names and links in place of what is in braces: “{b}”, tick those who are due, “{c}”.',
  'plan.placeholders': 'Placeholders are those of the LMS: {source}',
  'plan.open': 'on the day when it opens',
  'plan.on-due': 'on the day when it is due',
  'plan.overdue': 'when its time is over',
  'plan.lapsed': 'when the certificate has ended',
  'plan.certificates': 'Certificates',
  'plan.badges':
    'Each file is a template of an {standard} credential, for the first certificate and for each that renews it. Nobody has signed it: whoever issues certificates, the publisher or your agency, writes their own name as the issuer, fills in learner and dates, and signs.',
};
