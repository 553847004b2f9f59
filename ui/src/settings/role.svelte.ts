import type { Role } from "$lib/generated/types";
import { session } from "$lib/session.svelte";
import { saving, type Saving } from "./saving";

/** Who sits at this PC, stored as soon as a field is left. */
export class RoleState {
  role = $state<Role>(session.me?.role ?? "influencer");
  name = $state(session.me?.name ?? "");
  saving = $state.raw<Saving>({ kind: "unchanged" });
  readonly isNameMissing = $derived(this.name.trim() === "");

  async save(): Promise<void> {
    const { me } = session;
    const name = this.name.trim();
    if (!me || name === "" || (me.role === this.role && me.name === name)) return;
    this.saving = await saving(session.saveMe({ ...me, role: this.role, name }));
  }
}
