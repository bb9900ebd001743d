import { isoDuration } from '../format/durations.ts';
import type { MediaPlayed, MediaShown } from '../tracker.ts';
import { type Fields, type Said, type Statements, uuidOf } from './statements.ts';

const video = 'https://w3id.org/xapi/video';

/** The audio profile has a type of its own, and takes verbs and extensions from the video profile. */
const types: Readonly<
  Record<MediaPlayed['media']['type'], { readonly profile: string; readonly type: string }>
> = {
  video: { profile: video, type: `${video}/activity-type/video` },
  audio: { profile: 'https://w3id.org/xapi/audio', type: 'https://w3id.org/xapi/audio/activity-type/audio' },
};

/**
 * The xAPI Video Profile, section 2.7: which extensions each verb has. To cmi5 these are allowed statements (9.4), about
 * the recording and without its categories; SCORM has no place for them.
 */
export function mediaStatement(statements: Statements, event: MediaPlayed): Said {
  const { verb, media, session, time, from, length, threshold, played, progress } = event;
  const { launch, data } = statements;
  const { profile, type } = types[media.type];
  const id = uuidOf(`${launch.registration} ${session}`);
  const whole = !['played', 'seeked', 'interacted'].includes(verb);
  const result: Record<string, number | string> =
    verb === 'seeked'
      ? { 'time-from': from ?? time, 'time-to': time }
      : verb === 'initialized'
        ? {}
        : { time };
  if (whole && verb !== 'initialized') Object.assign(result, { progress, 'played-segments': played });
  const activity = (name: string) => ({ objectType: 'Activity', id: name });
  return statements.statement({
    // The session is called after the statement that opens it (2.6.2.1).
    ...(verb === 'initialized' ? { id } : {}),
    verb,
    ...(['played', 'paused', 'seeked'].includes(verb) ? { verbs: `${video}/verbs/` } : {}),
    at: event.at,
    object: {
      ...activity(media.iri),
      definition: { type, name: { [data.course.language]: media.title } },
    },
    ...(Object.keys(result).length > 0
      ? {
          result: {
            extensions: extensions(result),
            ...(verb === 'completed' ? { completion: true, duration: isoDuration(event.seconds) } : {}),
          },
        }
      : {}),
    activities: {
      category: [activity(profile)],
      parent: [activity(media.page)],
      grouping: [activity(launch.activity)],
    },
    extensions: extensions({
      'session-id': id,
      ...(whole ? { length, 'completion-threshold': threshold } : {}),
      ...choices(event.shown),
    }),
  });
}

/** 2.6.2: the language only of captions that are on; the name of a sound track, here one of those that HTML has for it. */
function choices({ captions, described }: MediaShown = {}): Fields {
  return {
    ...(captions === undefined ? {} : { 'cc-subtitle-enabled': captions !== false }),
    ...(captions ? { 'cc-subtitle-lang': captions } : {}),
    ...(described === undefined ? {} : { track: described ? 'main-desc' : 'main' }),
  };
}

const extensions = (values: Fields): Fields =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${video}/extensions/${name}`, value]));
