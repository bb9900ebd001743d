import type { WordsOf } from '../plural-forms.ts';

/**
 * What the player says, in English. `{name}` is filled in; `.one` and `.other` are chosen by `{count}` and the plural
 * rules of the language. `verb.*` are the displays of xAPI verbs.
 */
export const en = {
  'page.done': 'Done:',
  'page.locked': 'Locked:',
  'page.lock-reason': 'Finish “{title}” first. Then this page opens.',
  position: 'Page {number} of {total}',
  percent: '{percent}%',
  progress: '{percent}% done',
  'save.opening': 'Opening…',
  'save.saving': 'Saving…',
  'save.saved': 'Saved',
  'save.failing': 'Not saved yet',
  'save.refused': 'Not all saved',
  'save.expired': 'Not saved yet',
  'save.offline': 'Not recorded',
  'save.review': 'Review: nothing is recorded',
  'notice.offline':
    'Your progress is not being recorded, because the learning system does not answer. You can read everything. To get credit, close this window and start the course again from your learning system. If this message comes back, tell the people who run it.',
  'notice.offline.token':
    'The learning system did not let this course sign in: the start link may have been used before. Close this window and start the course again from your learning system. You can go on reading, but nothing is recorded now.',
  'notice.offline.storage':
    'This browser does not let the course keep your progress. You can read everything, but when you close this page, you start over.',
  'notice.offline.ended':
    'This session has ended, so nothing more is recorded. To go on, start the course again from your learning system.',
  'notice.failing':
    'Your latest work is not saved yet. You can go on: we keep trying. Please leave this window open until it says “Saved”.',
  'notice.refused':
    'The learning system does not take all of your work, and trying again does not help. You can go on: what it takes is saved. Please tell the people who run it, so that they can look into it.',
  'notice.expired':
    'The learning system does not accept this window any more; its session has probably expired. Your work is kept in this browser. Close this window and start the course again from your learning system, in this browser: what is missing is sent then.',
  'check.empty': 'Choose an answer first.',
  'result.right': 'Correct.',
  'result.wrong': 'Not quite.',
  'result.partial': 'Partly right: {percent}% of the points.',
  'result.unanswered': 'You gave no answer.',
  'quiz.attempt': 'Attempt {number}.',
  'quiz.attempt-of': 'Attempt {number} of {total}.',
  'quiz.questions.one': '{count} question.',
  'quiz.questions.other': '{count} questions.',
  'quiz.unanswered.one':
    '{count} question has no answer yet. Answer it, or submit again to hand in what you have.',
  'quiz.unanswered.other':
    '{count} questions have no answer yet. Answer them, or submit again to hand in what you have.',
  'quiz.retake': 'Take it again',
  'quiz.result': 'Your result',
  'quiz.score': 'You scored {percent}% ({raw} of {max} points).',
  'quiz.best': 'Your best result so far is {percent}%. It is the one that counts.',
  'quiz.passed': 'You passed. The passing mark is {passing}%.',
  'quiz.failed': 'You have not passed yet. The passing mark is {passing}%.',
  'quiz.attempts-left.one': 'You have {count} attempt left.',
  'quiz.attempts-left.other': 'You have {count} attempts left.',
  'quiz.no-attempts': 'You have no attempts left.',
  'quiz.objectives': 'Your result by objective',
  'quiz.objective': 'Objective',
  'quiz.objective-score': 'Result',
  'quiz.time.left': 'Time left: {time}',
  'quiz.time.none': 'No time limit for this attempt.',
  'quiz.time.minutes.one': '{count} minute',
  'quiz.time.minutes.other': '{count} minutes',
  'quiz.time.seconds.one': '{count} second',
  'quiz.time.seconds.other': '{count} seconds',
  'quiz.time.more': 'More time',
  'quiz.time.off': 'No time limit',
  'quiz.time.start': 'You have {time}. You can have more whenever you like.',
  'quiz.time.start-fixed': 'You have {time} for an attempt. Then it is handed in as it is.',
  'quiz.time.soon': 'You have {time} left.',
  'quiz.time.soon-fixed': 'You have {time} left. Then your answers are handed in as they are.',
  'quiz.time.over':
    'The time is up, and nothing is lost. Take more time, switch the limit off, or submit what you have.',
  'quiz.time.over-fixed': 'The time is up. Your answers were handed in as they were.',
  'quiz.remediate': 'Read these again before you go on:',
  'scenario.outcome': 'What happens',
  'scenario.go-on': 'Continue',
  'scenario.up': '{meter} rises from {from} to {to}.',
  'scenario.down': '{meter} falls from {from} to {to}.',
  'scenario.decisions.one': 'Your {count} decision',
  'scenario.decisions.other': 'Your {count} decisions',
  'survey.draft': 'Your answers are kept. They are not sent yet.',
  'survey.sent': 'Answers sent. You can change them and send again.',
  'survey.changed': 'You changed your answers after you sent them. Send again to update them.',
  'survey.empty': 'There is nothing to send yet. Answer a question, or leave the survey out and go on.',
  'survey.missing.one':
    '{count} question still needs an answer. You can also leave the survey out and go on.',
  'survey.missing.other':
    '{count} questions still need an answer. You can also leave the survey out and go on.',
  'survey.error': 'Please answer this before you send.',
  'survey.error.short.one': 'Please write at least {count} character.',
  'survey.error.short.other': 'Please write at least {count} characters.',
  'survey.uncollected': 'Answers are not collected here. Nobody else sees what you enter.',
  'exit.closing-title': 'Saving your work…',
  'exit.closing-text': 'Please leave this window open until it says that your work is saved.',
  'exit.saved-title': 'Your work is saved',
  'exit.saved-text': 'You may close this window.',
  'exit.unrecorded-title': 'You can leave now',
  'exit.unrecorded-text': 'Nothing was recorded in this session. You may close this window.',
  'exit.unsaved-title': 'Some of your work is not saved yet',
  'exit.unsaved-text':
    'The learning system did not confirm that it has your latest work. Check your connection and try again. If you close this window now, it may be lost.',
  'exit.refused-title': 'Not all of your work is saved',
  'exit.refused-text':
    'The learning system did not take all of it; what it took is saved. Please tell the people who run it. You may close this window.',
  'exit.expired-title': 'Your work is kept in this browser',
  'exit.expired-text':
    'The learning system does not accept this window any more; its session has probably expired. Close this window and start the course again from your learning system, in this browser: what is missing is sent then.',
  'exit.retry': 'Try again',
  'languages.failed':
    'The course cannot be shown in this language now: {language}. Check your connection and try again. Nothing you did is lost.',
  'verb.initialized': 'initialized',
  'verb.terminated': 'terminated',
  'verb.completed': 'completed',
  'verb.passed': 'passed',
  'verb.failed': 'failed',
  'verb.answered': 'answered',
  'verb.experienced': 'experienced',
  'verb.scored': 'scored',
  'verb.mastered': 'mastered',
} as const;

export type PlayerStrings = WordsOf<keyof typeof en>;
