/**
 * The pipeline for other programs: each step takes values and returns values with diagnostics; nothing prints or exits.
 *
 * `check` and `build` are the whole pipeline; the steps are there for whoever needs one of them.
 */

export { type AccessibilityReport, accessibilityReports } from './build/accessibility.ts';
export {
  type BuildOptions,
  type BuildProgress,
  type BuiltPackage,
  build,
  type CatalogueOptions,
  type CheckedCatalogue,
  type CheckedCourse,
  type CheckOptions,
  type CourseHead,
  check,
  checkCatalogue,
  type LicenseeHead,
} from './build.ts';
export { checkCourse } from './checks/index.ts';
export { checkLicensee } from './checks/licensees/index.ts';
export type { LicenseeSurroundings, NamedLicensee } from './checks/licensees/rule.ts';
export { type CourseFacts, factsOf } from './course/course-facts.ts';
export { type FoundCourse, type FoundCourses, findCourses } from './course/find-courses.ts';
export { type Standing, standingOn } from './course/licence-term.ts';
export type * from './course/licensee.ts';
export { diskFiles } from './course/load/disk-files.ts';
export type { FileEntry, Files } from './course/load/files.ts';
export { type LoadedCourse, loadCourse } from './course/load-course.ts';
export { type LoadedLicensee, loadLicensee } from './course/load-licensee.ts';
export type * from './course/model.ts';
export { targetIds } from './course/model.ts';
export { type FileKind, fileKindNames, jsonSchema } from './course/schema/json-schemas.ts';
export { codes } from './diagnostics/codes/index.ts';
export type { Diagnostic, Fix, Place, Position, Result, Severity } from './diagnostics/diagnostic.ts';
export { hasErrors, sortDiagnostics } from './diagnostics/diagnostic.ts';
export { type Comparison, comparePackages, type Verdict } from './diff/compare-packages.ts';
export { playerStrings } from './languages/player/index.ts';
export { assemble } from './packaging/assemble.ts';
export { viewFiles } from './packaging/view-files.ts';
export { type WrittenZip, writeZip, type ZipOptions } from './packaging/write-zip.ts';
export { type RenderParts, renderRelease } from './pages/render.ts';
export { type Bill, billOfMaterials, type Part } from './proof/bill-of-materials.ts';
export type { Licence } from './proof/licence.ts';
export {
  type LicenceTokenOptions,
  makeLicenceToken,
  type ReadLicence,
  readLicenceToken,
} from './proof/licence-token.ts';
export { type PackagedCourse, type PackageFacts, packageParts } from './proof/package-parts.ts';
export { type BuildFacts, signedProvenance } from './proof/provenance.ts';
export type { PublicKey } from './proof/public-key.ts';
export { readPublicKeys } from './proof/read-public-keys.ts';
export { signFolder } from './proof/sign-folder.ts';
export { readSigningKey, type SigningKey } from './proof/signing-key.ts';
export { verifySigned } from './proof/verify-signed.ts';
export type { Question, QuestionBody, QuestionType } from './questions/question.ts';
export { type PlannedPackage, type PlannedRelease, type PlanOptions, planReleases } from './releases/plan.ts';
export type { Content, ContentFile, LaunchUnit, Release } from './releases/release.ts';
export { distFolder, loadResources, type Resources } from './resources.ts';
export { targets } from './targets/index.ts';
export type { PackageView, Target } from './targets/target.ts';
export { verify } from './verify/verify.ts';
export { type VerifiedZip, type VerifyZipOptions, verifyZip } from './verify/verify-zip.ts';
