import type { Approvals } from "../../planning/approval";
import type { LockedDeployment } from "../../planning/lock";
import type { AiCatalog } from "./ai-catalog";
import type { ModelWish } from "./model-wish";
import type { Processing } from "./processing";

/** What a placement is planned from. */
export interface PlacementRequest {
  /** ARM region names; the first is the primary. */
  readonly regions: readonly string[];
  /** Production divides what it needs so that one region may be lost, and begins with nothing in preview. */
  readonly environment: string;
  readonly processing: Processing;
  /** By deployment name. */
  readonly models: Readonly<Record<string, ModelWish>>;
  /** What earlier plans decided, by `region/deployment`. */
  readonly remembered: Readonly<Record<string, LockedDeployment>>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What a stack's configuration approves; absent for a component by itself, which has nothing to approve with. */
  readonly approvals?: Approvals;
}

/** One wish in the setting in which it is judged. */
export interface WishRequest extends PlacementRequest {
  /** Configuration key of the wish: `models.chat`. */
  readonly path: string;
  readonly name: string;
  readonly wish: ModelWish;
  readonly catalog: AiCatalog;
}
