import { utf8 } from '../../crypto/index.ts';

/**
 * D1: the names of fields, in an order that never changes. Rows are deflated against it, so that a short record
 * does not pay for its names. Changing one byte makes every older row unreadable: a test holds its hash.
 */
const names =
  'access_holders address applied_at authorised_by broken_at card_index cause changes channel ' +
  'check_words closed_at combination_changed_at comes_at container custodian date decision destroyed_by ' +
  'destroyed_method destroyed_witness detail done_at done_by due ended_at entry evidence_note faults ' +
  'fields findings finished_at fire_class format generation held holder incident inspected_at ' +
  'inspected_by last_confirmed_at last_open_test letter maker masked method minutes ' +
  'minutes_to_first_secret next_inspection no occasion opened_by organisation outcome pages ' +
  'pages_actual pages_expected pages_unreadable paper_protocol_ref participants placed_at principal ' +
  'printer printer_place public_number reached_percent receipt_signed received_at replaces ' +
  'reserve_place result returned_at review_result role room rotate_due scheme_k scheme_n seal sealed_at ' +
  'sealed_by serial set snapshot subject taken_out_at template_version text text_en text_sv thresholds ' +
  'used_credentials valid_until write_protected written_at wrong_numbers zone batch copy destroyed_at ' +
  'disposal_decision envelope function intact list of reason record seal_no_read started_at what ' +
  'contact location object occurred_at recorded_at witness after_use_steps break_glass colour count ' +
  'credential extra functions hidden known_by login_steps max_age_days mfa_kind mfa_location number otp ' +
  'personal privilege required_copies rotate_interval_days rotated_at rule secret system tested_at ' +
  'username valid_to contents revision state compartment label category depends_on hosts independent_of ' +
  'ip last_switch_test manual_routine_location place provider restore_order sso_dependent supplier ' +
  'call_nodes callees caller deputy_caller entries est_minutes message_template order print_profile ref ' +
  'return_call_to review_interval_days reviewed_at reviewed_by valid_days meeting_place type url ' +
  'holders hours min_holders name_en name_sv speaks_on person contract_no customer_no org_number parent ' +
  'postal_address support_hours visiting_address deputy owner alt_supplier tier absences called_name ' +
  'can_be_printed covered_by employer_org end family given nearest_manager protected_identity start ' +
  'hardened_at language private_accounts recovery_person service title verify_phrase name status from ' +
  'to unit tags failed_count internet mobile_net normalised own_network power private secrecy_basis ' +
  'survives value channels rank purpose kind note last_verified_at last_verified_by last_verified_how ' +
  'at by data item parents';

/** D1 as bytes: each name between `","` and `":"`. docs/vault-format.md, "Plaintext". */
export const dictionary: Uint8Array = utf8(
  names
    .split(' ')
    .map((name) => `","${name}":"`)
    .join(''),
);
