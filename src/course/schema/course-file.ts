import { z } from 'zod';
import { adjustableCodes, levels } from '../../diagnostics/levels.ts';
import { courseIdLength } from '../patterns.ts';
import {
  baseUrl,
  colour,
  date,
  duration,
  email,
  id,
  language,
  line,
  markdown,
  oneOrMore,
  path,
  share,
  someTime,
  strict,
  targetList,
  timeBefore,
  variableName,
} from './common.ts';

const publisher = strict({
  name: line.describe('Name of the publisher.'),
  url: baseUrl.describe(
    'Address of the publisher: the base of every xAPI and cmi5 IRI. Never change it once a course has learners.',
  ),
  email: email.optional().describe('Where learners and admins can ask for help.'),
}).describe('Who publishes the course; the catalogue may say it for all of its courses.');

const objective = strict({
  id,
  text: line.describe('What a learner should be able to do.'),
  skill: line.optional().describe('The skill that it belongs to.'),
  critical: z.boolean().optional().describe('Whether refreshers come back to it first.'),
});

/** What a module entry and a module's front matter may both say. */
const moduleFacts = {
  title: line.optional().describe('Title of the module.'),
  summary: line.optional().describe('One sentence for the table of contents.'),
  objectives: z
    .array(id)
    .optional()
    .describe(
      'Ids of the objectives that the module teaches; a page names its own in its heading, `{#page-id objective=…}`.',
    ),
  duration: duration.optional(),
  requires: z
    .union([z.literal('all'), z.array(id)])
    .optional()
    .describe('Modules that come first: their ids, or `all` for every one before.'),
  optional: z.boolean().optional().describe('Whether the course counts as done without it.'),
};

export const frontMatter = strict({
  id: id
    .optional()
    .describe('Frozen identifier of the module; `coursewright ids --write` adds a missing one.'),
  ...moduleFacts,
}).describe('Front matter of a module.');
export type FrontMatter = z.infer<typeof frontMatter>;

const moduleEntry = strict({
  id: id.optional().describe('Frozen identifier of the module.'),
  ...moduleFacts,
  pages: path.optional().describe('A Markdown file.'),
  quiz: path.optional().describe('A quiz file.'),
  survey: path.optional().describe('A survey file.'),
  scenario: path.optional().describe('A scenario file.'),
}).meta({ id: 'Module' });
export type ModuleEntry = z.infer<typeof moduleEntry>;

const completion = strict({
  when: oneOrMore(z.string())
    .optional()
    .describe('What counts as done: `all-modules`, `<quiz>-passed`, `<module>-completed`.'),
  passing: share.optional().describe('Passing mark of assessments; 80% where nothing is said.'),
  onFail: z
    .enum(['failed', 'incomplete'])
    .optional()
    .describe(
      'What the LMS hears when the attempts are used up. Some LMSs lock learners out after `failed`.',
    ),
  attempts: z
    .union([z.number().int().positive(), z.literal('unlimited')])
    .optional()
    .describe('How often an assessment may be tried.'),
});

const refresherStep = strict({
  id,
  title: line.optional().describe('Title of the refresher.'),
  after: duration.describe('How long after the anchor it is due.'),
  opens: timeBefore.optional().describe('How long before it is due it can be taken: `60d before`.'),
  window: duration.optional().describe('How long after it is due it still counts as on time.'),
  draw: strict({
    count: z
      .number()
      .int()
      .min(1)
      .max(50)
      .describe('How many questions; three to eight is what the evidence supports.'),
    by: z.enum(['random', 'objective']).optional().describe('`objective` spreads the draw over objectives.'),
    focus: z.enum(['critical', 'all']).optional().describe('`critical` draws critical objectives first.'),
  })
    .optional()
    .describe('Questions drawn from the banks.'),
  use: id.optional().describe('A module to use as it is, such as the final.'),
  certificate: z.boolean().optional().describe('Whether passing renews the certificate.'),
});
const refreshers = strict({
  anchor: z.enum(['completion', 'calendar']).optional().describe('What steps are counted from.'),
  steps: z.array(refresherStep).optional().describe('The refreshers.'),
  updates: z
    .array(
      strict({
        id,
        title: line.optional().describe('Title of the update.'),
        module: path.describe('A Markdown file.'),
        on: date,
        repeat: someTime.optional().describe('How often a new one is due.'),
      }),
    )
    .optional()
    .describe('News on a calendar: new trends and practice.'),
});

const theme = strict({
  name: z
    .enum(['civic', 'plain'])
    .optional()
    .describe('The look: `civic` with serif titles and soft cards, `plain` like a printed manual.'),
  accent: colour
    .optional()
    .describe('The colour of links, buttons and marks, `#rrggbb`; shaded where it could not be read.'),
  logo: path.optional().describe('The logo, relative to the course folder.'),
  logoDark: path
    .optional()
    .describe('The logo for dark pages; without one, the logo stands on a white plate there.'),
  textSize: z
    .enum(['compact', 'normal', 'large'])
    .optional()
    .describe('How large all text is, headings too; a reader’s own setting adds to it.'),
  titles: z
    .enum(['serif', 'sans'])
    .optional()
    .describe('Titles with serifs or without; as the theme has it where nothing is said.'),
});

export const courseFile = strict({
  id: id
    .max(courseIdLength)
    .describe('Frozen identifier of the course, unique in its first 15 characters among your courses.'),
  version: z
    .string({
      error: (issue) =>
        typeof issue.input === 'number' ? 'three numbers with dots, such as “1.0.0”' : undefined,
    })
    .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, { error: 'three numbers with dots, such as “1.0.0”' })
    .describe('Version of the course (semantic versioning).'),
  title: line.describe('Title of the course.'),
  language,
  translations: z.array(language).optional().describe('Languages that `locales/` holds translations for.'),
  description: z.string().min(1).max(1000).describe('What the course is about, for the LMS’s catalogue.'),
  publisher,
  audience: z.array(line).optional().describe('Who the course is for.'),
  keywords: z.array(line).optional().describe('Search words for the LMS’s catalogue.'),
  duration: duration
    .optional()
    .describe('Typical learning time; the sum of the modules’ where nothing is said.'),
  rights: line.optional().describe('Copyright and terms of use, in one line.'),
  objectives: z.array(objective).optional().describe('What learners should be able to do.'),
  modules: z
    .array(z.union([path, moduleEntry]))
    .min(1)
    .describe('The modules, in order: files, globs, or entries with settings.'),
  banks: oneOrMore(path).optional().describe('Bank files, or globs; `banks/*.yaml` where nothing is said.'),
  glossary: path.optional().describe('The glossary file; `glossary.yaml` where nothing is said.'),
  completion: completion.optional().describe('When the course counts as done and passed.'),
  navigation: z
    .enum(['free', 'linear'])
    .optional()
    .describe('Whether learners may go anywhere, or one page after the other.'),
  packaging: strict({
    scos: z.enum(['one', 'per-module']).optional().describe('One launchable unit, or one for each module.'),
    languages: z
      .enum(['separate', 'together'])
      .optional()
      .describe('A package for each language, or one with all of them, in which learners can change.'),
  })
    .optional()
    .describe('How packages are cut.'),
  targets: targetList.optional().describe('Standards to build for; all where nothing is said.'),
  tracking: strict({
    interactions: z.boolean().optional().describe('Whether each answer is recorded.'),
    objectives: z.boolean().optional().describe('Whether each objective is recorded.'),
    masteryScore: z
      .boolean()
      .optional()
      .describe('Whether the manifest names the passing mark: LMSs then set the status themselves.'),
  })
    .optional()
    .describe('What is told to the LMS.'),
  html: z
    .enum(['refuse', 'sanitise'])
    .optional()
    .describe('Raw HTML in Markdown: an error, or allowed through a sanitiser.'),
  pageBreaks: z
    .enum(['rule', 'heading'])
    .optional()
    .describe('A new page starts at a line `---`, or at every second-level heading too.'),
  variables: z
    .record(variableName, z.string())
    .optional()
    .describe('Values of `{{ name }}` for the edition without a licensee.'),
  refreshers: refreshers.optional().describe('Short follow-ups, with their schedule.'),
  kpis: z
    .array(
      strict({
        id,
        title: line.optional().describe('Name of the measure.'),
        target: z.union([line, z.number()]).describe('The value to reach.'),
        within: duration.optional().describe('By when.'),
      }),
    )
    .optional()
    .describe('Measures that the effectiveness report reads.'),
  theme: theme.optional().describe('How it looks.'),
}).describe('A course: `course.yaml`.');
export type CourseFile = z.infer<typeof courseFile>;

/** `locales/<language>/course.yaml`: the texts of course.yaml in another language, matched by id. */
export const courseTranslationFile = strict({
  title: line.describe('Title of the course.'),
  description: z.string().min(1).max(1000).optional().describe('What the course is about.'),
  audience: z.array(line).optional().describe('Who the course is for.'),
  keywords: z.array(line).optional().describe('Search words.'),
  rights: line.optional().describe('Copyright and terms of use.'),
  objectives: z
    .array(
      strict({ id, text: line.describe('The objective.'), skill: line.optional().describe('The skill.') }),
    )
    .optional()
    .describe('The objectives, by id.'),
  modules: z
    .array(
      strict({
        id,
        title: line.optional().describe('Title of the module.'),
        summary: line.optional().describe('One sentence.'),
      }),
    )
    .optional()
    .describe('Titles of modules that course.yaml names there.'),
  refreshers: z
    .array(strict({ id, title: line.describe('Title of the refresher or update.') }))
    .optional()
    .describe('Titles of refreshers and updates, by id.'),
  kpis: z
    .array(strict({ id, title: line.describe('Name of the measure.') }))
    .optional()
    .describe('Names of measures, by id.'),
  variables: z.record(z.string(), z.string()).optional().describe('Values of `{{ name }}`.'),
}).describe('The translation of course.yaml.');
export type CourseTranslationFile = z.infer<typeof courseTranslationFile>;

/** `coursewright.yaml`: the catalogue of a repository with several courses. */
const checks = z
  .record(z.string(), z.enum(levels))
  // For editors, which offer them. Any other is reported with what it was meant to be.
  .meta({ propertyNames: { enum: adjustableCodes() } });

const catalogueEntry = strict({
  path: path.describe('A course folder, or a glob.'),
  checks: checks.optional().describe('Severities for these courses, before those for all.'),
}).meta({ id: 'CatalogueEntry' });
export type CatalogueEntry = z.infer<typeof catalogueEntry>;
const licenseesEntry = strict({
  path: path.describe('A file of a licensee, or a glob.'),
  checks: checks.optional().describe('Severities for these licensees, before those for all.'),
}).meta({ id: 'LicenseesEntry' });
export type LicenseesEntry = z.infer<typeof licenseesEntry>;

/** What courses of one publisher mostly have in common; nothing that names files or modules of one of them. */
const courseDefaults = courseFile
  .pick({
    rights: true,
    navigation: true,
    packaging: true,
    tracking: true,
    html: true,
    pageBreaks: true,
    variables: true,
  })
  .extend({
    language: language.optional().describe('Language of courses (BCP 47).'),
    completion: completion.omit({ when: true }).optional().describe('When courses count as passed.'),
    theme: theme.omit({ logo: true, logoDark: true }).optional().describe('How courses look.'),
  });

export const catalogueFile = strict({
  courses: oneOrMore(z.union([path, catalogueEntry]))
    .optional()
    .describe('Course folders, or globs; `courses/*` where nothing is said. An entry may have settings.'),
  licensees: oneOrMore(z.union([path, licenseesEntry]))
    .optional()
    .describe(
      'Files of licensees, or globs; `licensees/*.yaml` where nothing is said. An entry may have settings.',
    ),
  checks: checks
    .optional()
    .describe(
      'Severities by code, for all courses and licensees: `off`, `info`, `warning` or `error`. Those that the page of findings calls fixed cannot be changed.',
    ),
  targets: targetList.optional().describe('Standards to build for, where a course does not say.'),
  publisher: publisher.optional().describe('Who publishes the courses, where a course does not say.'),
  defaults: courseDefaults
    .optional()
    .describe('What holds for a course that says nothing else, field by field as in its course.yaml.'),
  out: markdown
    .optional()
    .describe('Folder for packages, relative to this file; `dist/packages` where nothing is said.'),
}).describe('A catalogue of courses: `coursewright.yaml`.');
export type CatalogueFile = z.infer<typeof catalogueFile>;
