import { edit, remove } from '../support/packages.ts';
import { describeRules } from '../support/rule-table.ts';

const manifest = 'tincan.xml';
const launch = '<launch lang="en-US">index.html</launch>';

describeRules('xapi', [
  [
    'tincan.xml: namespace tincan.xsd',
    'TC-NAMESPACE',
    edit(manifest, 'projecttincan.com/tincan.xsd', 'tincanapi.com/tincan.xsd'),
  ],
  ['one activity with launch', 'TC-COURSE', edit(manifest, launch, ''), { says: '0 activities' }],
  [
    '… not two',
    'TC-COURSE',
    edit(
      manifest,
      '<description lang="en-US">First steps</description>',
      `<description lang="en-US">First steps</description>${launch}`,
    ),
    { says: '2 activities' },
  ],
  ['… of type course', 'TC-COURSE', edit(manifest, 'activities/course"', 'activities/module"')],
  ['launch is in the package', 'TC-LAUNCH', remove('index.html')],
  [
    'ids are absolute IRIs',
    'TC-ID',
    edit(manifest, 'id="https://publisher.example/courses/town-hall"', 'id="town-hall"'),
  ],
  [
    'types are absolute IRIs',
    'TC-ID',
    edit(manifest, 'type="http://adlnet.gov/expapi/activities/assessment"', 'type="assessment"'),
  ],
  [
    'ids have at most 255 characters',
    'PKG-IDENTIFIER-LENGTH',
    edit(manifest, '/modules/final"', `/modules/${'i'.repeat(255)}"`),
  ],
  [
    'names have at most 255 characters',
    'PKG-TITLE-LENGTH',
    edit(manifest, '>Final assessment<', `>${'t'.repeat(256)}<`),
  ],
  ['ids are unique', 'TC-ID-TWICE', edit(manifest, '/modules/final"', '/modules/basics"')],
  [
    'order of elements: name first',
    'TC-STRUCTURE',
    edit(manifest, /(<name.*<\/name>)(\s*)(<description.*<\/description>)/, '$3$2$1'),
  ],
  [
    'a description is present',
    'TC-STRUCTURE',
    edit(manifest, '<description lang="en-US">First steps</description>', ''),
    { says: '“description” is missing' },
  ],
  ['… with words in it', 'TC-TEXT', edit(manifest, '>First steps<', '><')],
  ['nothing else', 'TC-STRUCTURE', edit(manifest, launch, `${launch}<icon>a.png</icon>`), { says: 'icon' }],
]);
