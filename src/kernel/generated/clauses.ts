// Written by tools/generate from regulation/. Do not edit; run `npm run generate`.

export const clauseIds = [
  'ORG-001',
  'ORG-002',
  'ORG-003',
  'ORG-004',
  'ORG-005',
  'ORG-006',
  'ORG-007',
  'ORG-008',
  'ORG-009',
  'ORG-010',
  'ORG-011',
  'ORG-012',
  'ORG-013',
  'ORG-014',
  'ORG-015',
  'ORG-016',
  'ORG-017',
  'ORG-018',
  'ORG-019',
  'ORG-020',
  'ORG-021',
  'ORG-022',
  'ORG-023',
  'ORG-024',
  'ORG-025',
  'ORG-026',
  'ORG-027',
  'ORG-028',
  'ORG-029',
  'ORG-030',
  'ORG-031',
  'ORG-032',
  'CLASSIFY-001',
  'CLASSIFY-002',
  'CLASSIFY-003',
  'CLASSIFY-004',
  'CLASSIFY-005',
  'CLASSIFY-006',
  'CLASSIFY-007',
  'CLASSIFY-008',
  'CLASSIFY-009',
  'CLASSIFY-010',
  'CLASSIFY-011',
  'CLASSIFY-012',
  'CLASSIFY-013',
  'CLASSIFY-014',
  'CLASSIFY-015',
  'CLASSIFY-016',
  'CLASSIFY-017',
  'CLASSIFY-018',
  'CLASSIFY-019',
  'CLASSIFY-020',
  'CLASSIFY-021',
  'CLASSIFY-022',
  'CLASSIFY-023',
  'CLASSIFY-024',
  'CLASSIFY-025',
  'CLASSIFY-026',
  'CLASSIFY-027',
  'CLASSIFY-028',
  'CLASSIFY-029',
  'CLASSIFY-030',
  'CLASSIFY-031',
  'CARRIER-001',
  'CARRIER-002',
  'CARRIER-003',
  'CARRIER-004',
  'CARRIER-005',
  'CARRIER-006',
  'CARRIER-007',
  'CARRIER-008',
  'CARRIER-009',
  'CARRIER-010',
  'CARRIER-011',
  'CARRIER-012',
  'CARRIER-013',
  'CARRIER-014',
  'CARRIER-015',
  'CARRIER-016',
  'CARRIER-017',
  'CARRIER-018',
  'CARRIER-019',
  'CARRIER-020',
  'CARRIER-021',
  'CARRIER-022',
  'CARRIER-023',
  'CARRIER-024',
  'CARRIER-025',
  'CARRIER-026',
  'CARRIER-027',
  'CARRIER-028',
  'CARRIER-029',
  'CARRIER-030',
  'CARRIER-031',
  'CARRIER-032',
  'CARRIER-033',
  'CARRIER-034',
  'CARRIER-035',
  'CARRIER-036',
  'CARRIER-037',
  'CARRIER-038',
  'CARRIER-039',
  'CARRIER-040',
  'CARRIER-041',
  'CARRIER-042',
  'CARRIER-043',
  'CARRIER-044',
  'CARRIER-045',
  'CARRIER-046',
  'CARRIER-047',
  'CARRIER-048',
  'CARRIER-049',
  'CARRIER-050',
  'CARRIER-051',
  'CARRIER-052',
  'CARRIER-053',
  'CARRIER-054',
  'CARRIER-055',
  'CARRIER-056',
  'CARRIER-057',
  'CARRIER-058',
  'CARRIER-059',
  'CARRIER-060',
  'CARRIER-061',
  'CARRIER-062',
  'CARRIER-063',
  'CARRIER-064',
  'CARRIER-065',
  'CARRIER-066',
  'CARRIER-067',
  'CARRIER-068',
  'ARCHIVE-001',
  'ARCHIVE-002',
  'ARCHIVE-003',
  'ARCHIVE-004',
  'ARCHIVE-005',
  'ARCHIVE-006',
  'ARCHIVE-007',
  'ARCHIVE-008',
  'ARCHIVE-009',
  'ARCHIVE-010',
  'ARCHIVE-011',
  'ARCHIVE-012',
  'ARCHIVE-013',
  'ARCHIVE-014',
  'ARCHIVE-015',
  'ARCHIVE-016',
  'PEOPLE-001',
  'PEOPLE-002',
  'PEOPLE-003',
  'PEOPLE-004',
  'PEOPLE-005',
  'PEOPLE-006',
  'PEOPLE-007',
  'PEOPLE-008',
  'PEOPLE-009',
  'PEOPLE-010',
  'PEOPLE-011',
  'PEOPLE-012',
  'PEOPLE-013',
  'PEOPLE-014',
  'PEOPLE-015',
  'PEOPLE-016',
  'PEOPLE-017',
  'PEOPLE-018',
  'PEOPLE-019',
  'PEOPLE-020',
  'PEOPLE-021',
  'PEOPLE-022',
  'PEOPLE-023',
  'PEOPLE-024',
  'PEOPLE-025',
  'PEOPLE-026',
  'PEOPLE-027',
  'PEOPLE-028',
  'PEOPLE-029',
  'PEOPLE-030',
  'PEOPLE-031',
  'PEOPLE-032',
  'DEVICE-001',
  'DEVICE-002',
  'DEVICE-003',
  'DEVICE-004',
  'DEVICE-005',
  'DEVICE-006',
  'DEVICE-007',
  'DEVICE-008',
  'DEVICE-009',
  'DEVICE-010',
  'DEVICE-011',
  'DEVICE-012',
  'DEVICE-013',
  'DEVICE-014',
  'DEVICE-015',
  'DEVICE-016',
  'DEVICE-017',
  'DEVICE-018',
  'DEVICE-019',
  'DEVICE-020',
  'DEVICE-021',
  'DEVICE-022',
  'DEVICE-023',
  'DEVICE-024',
  'DEVICE-025',
  'DEVICE-026',
  'DEVICE-027',
  'DEVICE-028',
  'DEVICE-029',
  'DEVICE-030',
  'DEVICE-031',
  'DEVICE-032',
  'DEVICE-033',
  'DEVICE-034',
  'DEVICE-035',
  'DEVICE-036',
  'DEVICE-037',
  'DEVICE-038',
  'DEVICE-039',
  'DEVICE-040',
  'DEVICE-041',
  'DEVICE-042',
  'DEVICE-043',
  'DEVICE-044',
  'DEVICE-045',
  'DEVICE-046',
  'SITE-001',
  'SITE-002',
  'SITE-003',
  'SITE-004',
  'SITE-005',
  'SITE-006',
  'SITE-007',
  'SITE-008',
  'SITE-009',
  'SITE-010',
  'SITE-011',
  'SITE-012',
  'SITE-013',
  'SITE-014',
  'PUBLISH-001',
  'PUBLISH-002',
  'PUBLISH-003',
  'PUBLISH-004',
  'PUBLISH-005',
  'PUBLISH-006',
  'PUBLISH-007',
  'PUBLISH-008',
  'PUBLISH-009',
  'PUBLISH-010',
  'PUBLISH-011',
  'PUBLISH-012',
  'PUBLISH-013',
  'MEETING-001',
  'MEETING-002',
  'MEETING-003',
  'MEETING-004',
  'MEETING-005',
  'MEETING-006',
  'MEETING-007',
  'MEETING-008',
  'MEETING-009',
  'MEETING-010',
  'MEETING-011',
  'MEETING-012',
  'MEETING-013',
  'FOREIGN-001',
  'FOREIGN-002',
  'FOREIGN-003',
  'FOREIGN-004',
  'FOREIGN-005',
  'FOREIGN-006',
  'FOREIGN-007',
  'FOREIGN-008',
  'FOREIGN-009',
  'FOREIGN-010',
  'FOREIGN-011',
  'FOREIGN-012',
  'FOREIGN-013',
  'SEAL-001',
  'SEAL-002',
  'SEAL-003',
  'SEAL-004',
  'PETITION-001',
  'PETITION-002',
  'PETITION-003',
  'PETITION-004',
  'PETITION-005',
  'PETITION-006',
  'PETITION-007',
  'COMPANY-001',
  'COMPANY-002',
  'COMPANY-003',
  'COMPANY-004',
  'COMPANY-005',
  'COMPANY-006',
  'COMPANY-007',
  'COMPANY-008',
  'COMPANY-009',
  'COMPANY-010',
  'COMPANY-011',
  'COMPANY-012',
  'COMPANY-013',
  'COMPANY-014',
  'COMPANY-015',
  'INSPECT-001',
  'INSPECT-002',
  'INSPECT-003',
  'INSPECT-004',
  'INSPECT-005',
  'INSPECT-006',
  'INSPECT-007',
  'INSPECT-008',
  'INSPECT-009',
  'INSPECT-010',
  'INSPECT-011',
  'INSPECT-012',
  'INSPECT-013',
  'INCIDENT-001',
  'INCIDENT-002',
  'INCIDENT-003',
  'INCIDENT-004',
  'INCIDENT-005',
  'INCIDENT-006',
  'INCIDENT-007',
  'INCIDENT-008',
  'INCIDENT-009',
  'INCIDENT-010',
  'INCIDENT-011',
  'INCIDENT-012',
  'INCIDENT-013',
  'REWARD-001',
  'REWARD-002',
  'REWARD-003',
  'REWARD-004',
  'REWARD-005',
  'CONDUCT-001',
  'CONDUCT-002',
  'CONDUCT-003',
  'CONDUCT-004',
  'CONDUCT-005',
  'CONDUCT-006',
  'CONDUCT-007',
  'CONDUCT-008',
  'CONDUCT-009',
  'CONDUCT-010',
  'CONDUCT-011',
  'CONDUCT-012',
  'CONDUCT-013',
  'CONDUCT-014',
  'CONDUCT-015',
  'CONDUCT-016',
  'CONDUCT-017',
  'CONDUCT-018',
  'CONDUCT-019',
  'CONDUCT-020',
  'CONDUCT-021',
  'SYSTEM-001',
  'SYSTEM-002',
  'SYSTEM-003',
  'SYSTEM-004',
  'SYSTEM-005',
  'SYSTEM-006',
  'SYSTEM-007',
  'SYSTEM-008',
  'SYSTEM-009',
  'SYSTEM-010',
  'SYSTEM-011',
  'SYSTEM-012',
  'SYSTEM-013',
  'SYSTEM-014',
  'SYSTEM-015',
  'SYSTEM-016',
  'SYSTEM-017',
  'SYSTEM-018',
  'SYSTEM-019',
  'SYSTEM-020',
] as const;
export type ClauseId = (typeof clauseIds)[number];

export const domainIds = [
  'organization',
  'classification',
  'carriers',
  'archives',
  'people',
  'devices',
  'sites',
  'publication',
  'meetings',
  'foreign',
  'seals',
  'petitions',
  'company',
  'inspections',
  'incidents',
  'rewards',
  'conduct',
  'system',
] as const;
export type DomainId = (typeof domainIds)[number];

export const hubIds = [
  'carriers',
  'classification',
  'people',
  'devices',
  'sites',
  'meetings',
  'publication',
  'inspections',
  'incidents',
  'archives',
  'company',
  'petitions',
  'seals',
  'organization',
  'system',
] as const;
export type HubId = (typeof hubIds)[number];

export const levelIds = [
  'public',
  'internal',
  'work_secret',
  'confidential',
  'secret',
  'top_secret',
] as const;
export type LevelId = (typeof levelIds)[number];

export const regimeIds = [
  'state',
  'own',
  'group',
  'company',
] as const;
export type RegimeId = (typeof regimeIds)[number];

export const roleIds = [
  'all_staff',
  'drafter',
  'dept_head',
  'dept_secrecy_officer',
  'secrecy_officer',
  'registry_clerk',
  'courier',
  'classification_reviewer',
  'classifier',
  'office_head',
  'secrecy_office_head',
  'leader_in_charge',
  'business_leader',
  'principal',
  'committee',
  'committee_chair',
  'committee_vice_chair',
  'committee_member',
  'tech_committee',
  'originator',
  'superior_bureau',
  'superior_dept',
  'hr_dept',
  'intl_dept',
  'finance_dept',
  'legal_dept',
  'it_dept',
  'supervision_dept',
  'archivist',
  'personnel_archivist',
  'print_operator',
  'seal_keeper',
  'petition_clerk',
  'crypto_operator',
  'computer_operator',
  'network_admin',
  'security_admin',
  'system_admin',
  'audit_admin',
  'site_head',
  'meeting_host',
  'meeting_leader',
  'info_provider',
  'secret_person',
  'senior_staff',
  'holder',
  'reader',
  'bearer',
  'escort',
  'destroyer',
  'destruction_supervisor',
] as const;
export type RoleId = (typeof roleIds)[number];

export type CarrierKind = 'paper_document' | 'electronic_document' | 'optical_disc' | 'electromagnetic_medium' | 'audio_visual' | 'drawing' | 'cipher_telegram' | 'classified_item' | 'secrecy_notebook' | 'leader_instruction' | 'petition_file' | 'meeting_document' | 'internal_document' | 'internal_periodical' | 'copy' | 'excerpt' | 'compilation' | 'production_waste' | 'archive_volume' | 'personnel_file' | 'financial_voucher' | 'backup_medium' | 'recording';

export type DeviceKind = 'classified_computer' | 'internal_computer' | 'internet_computer' | 'portable_computer' | 'government_office_terminal' | 'classified_information_system' | 'removable_medium' | 'printer' | 'copier' | 'fax' | 'scanner' | 'shredder' | 'camera' | 'light_press' | 'cipher_machine' | 'telephone' | 'wireless_peripheral' | 'wireless_microphone' | 'jammer' | 'em_protection' | 'alarm' | 'network_security_device' | 'mobile_phone' | 'secure_phone' | 'walkie_talkie' | 'secrecy_product' | 'surveillance_camera';

export type PersonGrade = 'core' | 'important' | 'general' | 'none';

export type ProfileId = 'bureau' | 'company' | 'strict' | 't000-1' | 't000-2' | 't000-3' | 't000-4' | 't000-5' | 't001-1' | 't001-2' | 't001-3' | 't001-4' | 't001-5' | 't001-6' | 't002-1' | 't002-2' | 't002-3' | 't003-1' | 't003-2' | 't003-3a' | 't003-3b' | 't003-3c' | 't003-3d' | 't003-3e' | 't003-3f' | 't003-3g' | 't003-3h' | 't003-3i' | 't003-3j' | 't003-3k' | 't003-3l' | 't003-3m' | 't003-4' | 't003-5' | 't004-1' | 't004-10' | 't004-11' | 't004-2' | 't004-3' | 't004-4' | 't004-5' | 't004-6' | 't004-7' | 't004-8' | 't004-9';

export const periods = [
  'day',
  'working_day',
  'working_day_and_holiday',
  'week',
  'month',
  'quarter',
  'semester',
  'half_year',
  'year',
] as const;
export type Period = (typeof periods)[number];

/** Ordered approvers; null = no approval can ever permit it; an object chooses by regime, level, act or place ('otherwise' = the rest). */
export type Chain = readonly RoleId[] | null | { readonly [key: string]: Chain };

export interface ParamTypes {
  'ORG-001.chair': RoleId;
  'ORG-001.vice_chairs_min': number;
  'ORG-001.active_committees_max': number;
  'ORG-002.members': 'all_department_heads' | 'named_key_departments_only';
  'ORG-003.host_unit': 'general_office' | 'integrated_section';
  'ORG-003.head_required': boolean;
  'ORG-004.default_responsible': RoleId;
  'ORG-004.per_department': number;
  'ORG-005.tiers': readonly RoleId[];
  'ORG-006.dept_part_time_min': number;
  'ORG-006.org_officer_min': number;
  'ORG-006.org_officer_kind': 'full_time' | 'part_time' | 'full_or_part_time';
  'ORG-007.duties_committee': readonly string[];
  'ORG-007.duties_committee_chair': readonly string[];
  'ORG-007.duties_committee_vice_chair': readonly string[];
  'ORG-007.duties_committee_member': readonly string[];
  'ORG-007.duties_tech_committee': readonly string[];
  'ORG-007.duties_dept_head': readonly string[];
  'ORG-007.duties_classifier': readonly string[];
  'ORG-007.duties_secrecy_office': readonly string[];
  'ORG-007.duties_secrecy_officer': readonly string[];
  'ORG-007.duties_principal': readonly string[];
  'ORG-007.duties_leader_in_charge': readonly string[];
  'ORG-007.duties_other_leaders': readonly string[];
  'ORG-007.optional_bodies': readonly RoleId[];
  'ORG-008.agenda_required': readonly string[];
  'ORG-008.meetings_per_half_year_min': number;
  'ORG-008.meetings_per_half_year_usual_max': number;
  'ORG-009.period': Period;
  'ORG-009.due': string;
  'ORG-009.approver': RoleId;
  'ORG-009.department_plan': boolean;
  'ORG-009.department_approver': RoleId;
  'ORG-009.target_fields': readonly string[];
  'ORG-010.period': Period;
  'ORG-010.due': string;
  'ORG-010.approver': RoleId;
  'ORG-010.department_summary': boolean;
  'ORG-010.department_due': string;
  'ORG-011.period': Period;
  'ORG-012.period': Period;
  'ORG-012.fields': readonly string[];
  'ORG-012.remind_days': number;
  'ORG-013.fields': readonly string[];
  'ORG-014.signers': readonly string[];
  'ORG-014.validity_months': number;
  'ORG-014.renew_remind_days': number;
  'ORG-014.block_approvals': boolean;
  'ORG-014.block_approvals_except': readonly string[];
  'ORG-015.period': Period;
  'ORG-015.form': string;
  'ORG-017.same_items': readonly string[];
  'ORG-018.period': Period;
  'ORG-018.ledger_categories': readonly string[];
  'ORG-019.fields': readonly string[];
  'ORG-019.interpreter': RoleId;
  'ORG-020.review_period_months': number;
  'ORG-020.triggers': readonly string[];
  'ORG-021.approval': Chain;
  'ORG-022.opinion_days_min': number;
  'ORG-022.reviewers_min': number;
  'ORG-022.approval': Chain;
  'ORG-023.required': readonly string[];
  'ORG-023.vague_words': readonly string[];
  'ORG-023.near_duplicate_share': number;
  'ORG-023.sentence_chars_max': number;
  'ORG-024.fields': readonly string[];
  'ORG-024.review_months': number;
  'ORG-025.person_kinds': readonly string[];
  'ORG-028.answer_days': number;
  'ORG-028.suggestion_fields': readonly string[];
  'ORG-029.period_months': number;
  'ORG-030.ack_days': number;
  'ORG-030.show_differences': boolean;
  'ORG-031.profiles': readonly string[];
  'ORG-031.disable_clause_needs': RoleId;
  'ORG-031.overlays': readonly string[];
  'ORG-032.period': Period;
  'ORG-032.items': readonly string[];
  'ORG-032.answered_by': RoleId;
  'ORG-032.answer_days': number;
  'ORG-032.budget_line_required': boolean;
  'CLASSIFY-001.levels': readonly LevelId[];
  'CLASSIFY-002.company_levels': readonly LevelId[];
  'CLASSIFY-002.company_label_top_secret': string;
  'CLASSIFY-002.company_label_secret': string;
  'CLASSIFY-002.company_label_confidential': string;
  'CLASSIFY-003.default_internal_kinds': readonly string[];
  'CLASSIFY-004.fields': readonly string[];
  'CLASSIFY-005.entry_fields': readonly string[];
  'CLASSIFY-005.no_entry_state': string;
  'CLASSIFY-005.no_entry_company': string;
  'CLASSIFY-005.unclear_submit_days': number;
  'CLASSIFY-006.status': 'sample_disabled' | 'enabled';
  'CLASSIFY-006.count_top_secret': number;
  'CLASSIFY-006.count_secret': number;
  'CLASSIFY-006.count_confidential': number;
  'CLASSIFY-006.count_work_secret': number;
  'CLASSIFY-008.kinds_top_secret': readonly string[];
  'CLASSIFY-008.kinds_secret': readonly string[];
  'CLASSIFY-008.kinds_confidential': readonly string[];
  'CLASSIFY-012.fields_state_levels': readonly string[];
  'CLASSIFY-012.fields_work_secret': readonly string[];
  'CLASSIFY-012.fields_internal': readonly string[];
  'CLASSIFY-012.fields_public': readonly string[];
  'CLASSIFY-013.values': readonly LevelId[];
  'CLASSIFY-014.reviewer_not_drafter': boolean;
  'CLASSIFY-014.approval': Chain;
  'CLASSIFY-015.committee_pre_review': boolean;
  'CLASSIFY-015.deciders_recorded': readonly string[];
  'CLASSIFY-015.route': Chain;
  'CLASSIFY-016.company_periods': readonly string[];
  'CLASSIFY-016.state_max_years_top_secret': number;
  'CLASSIFY-016.state_max_years_secret': number;
  'CLASSIFY-016.state_max_years_confidential': number;
  'CLASSIFY-016.period_kinds': readonly string[];
  'CLASSIFY-016.one_period_kind_required': boolean;
  'CLASSIFY-017.mark_format_state': string;
  'CLASSIFY-017.mark_format_group': string;
  'CLASSIFY-017.mark_format_company': string;
  'CLASSIFY-017.mark_format_work_secret': string;
  'CLASSIFY-019.approver': Chain;
  'CLASSIFY-021.only_original_authority': boolean;
  'CLASSIFY-021.notify_days': number;
  'CLASSIFY-021.committee_pre_review': boolean;
  'CLASSIFY-021.approval': Chain;
  'CLASSIFY-022.company_auto': boolean;
  'CLASSIFY-022.state_auto': boolean;
  'CLASSIFY-022.annual_review_months': number;
  'CLASSIFY-022.remind_days': readonly number[];
  'CLASSIFY-022.extend_before_expiry_only': boolean;
  'CLASSIFY-023.period': Period;
  'CLASSIFY-023.repeat_threshold': number;
  'CLASSIFY-025.treated_as': LevelId;
  'CLASSIFY-025.issuer_class': string;
  'CLASSIFY-025.mark_added': boolean;
  'CLASSIFY-026.overlay': string;
  'CLASSIFY-026.keep_received_level': boolean;
  'CLASSIFY-027.approval': Chain;
  'CLASSIFY-029.screen_days': number;
  'CLASSIFY-030.disclosure_list': readonly string[];
  'CLASSIFY-031.authority': 'none' | 'districted_city' | 'central_or_provincial';
  'CLASSIFY-031.levels_districted_city': readonly LevelId[];
  'CLASSIFY-031.levels_central_or_provincial': readonly LevelId[];
  'CLASSIFY-031.authorising_document_required': boolean;
  'CLASSIFY-031.sub_delegation': boolean;
  'CLASSIFY-031.submit_within_days': number;
  'CARRIER-001.roles': readonly RoleId[];
  'CARRIER-004.register_within_days': number;
  'CARRIER-004.sequences': readonly string[];
  'CARRIER-004.routing_slip_required': boolean;
  'CARRIER-005.to_office_head_within_days': number;
  'CARRIER-005.approval': Chain;
  'CARRIER-006.hand_in_within_days': number;
  'CARRIER-006.order': 'register_before_handling' | 'dept_part_time_officer_registers_then_files' | 'hand_over_after_handling' | 'hand_to_unit_promptly';
  'CARRIER-007.signatures': readonly string[];
  'CARRIER-008.urgent_hours': number;
  'CARRIER-011.return_to_storage_days': number;
  'CARRIER-012.circulation_days_max': number;
  'CARRIER-012.handle_days': number;
  'CARRIER-013.return_by': 'end_of_working_day' | 'next_working_day';
  'CARRIER-013.regimes_covered': readonly RegimeId[];
  'CARRIER-014.max_hold_hours': number;
  'CARRIER-014.immediate_for': readonly string[];
  'CARRIER-014.regimes_covered': readonly RegimeId[];
  'CARRIER-015.temp_designation_fields': readonly string[];
  'CARRIER-016.places': 'office_or_reading_room' | 'registry_reading_room' | 'office' | 'prescribed_place';
  'CARRIER-016.top_secret_place': 'designated_place';
  'CARRIER-017.overnight_outside': boolean;
  'CARRIER-017.applies_to': string;
  'CARRIER-018.personal_hold_days_max': number;
  'CARRIER-020.fields': readonly string[];
  'CARRIER-021.approver': Chain;
  'CARRIER-021.place': 'as_carrier_016' | 'inside_registry';
  'CARRIER-022.due': 'same_day' | 'immediately_after_use' | 'prescribed_loan_time';
  'CARRIER-022.loan_days_max': number;
  'CARRIER-023.fields': readonly string[];
  'CARRIER-023.own_proof': readonly LevelId[];
  'CARRIER-024.approval': Chain;
  'CARRIER-025.approval': Chain;
  'CARRIER-026.approval': Chain;
  'CARRIER-027.scheme': Chain;
  'CARRIER-028.exception': Chain;
  'CARRIER-028.cipher_telegram_exception': 'never' | 'excerpt' | 'registry_only';
  'CARRIER-028.top_secret_acts': readonly string[];
  'CARRIER-029.applies_to': readonly string[];
  'CARRIER-029.approved_passages_only': boolean;
  'CARRIER-030.fields': readonly string[];
  'CARRIER-034.by_act': Chain;
  'CARRIER-035.approval': Chain;
  'CARRIER-036.applies_to': 'every_file' | 'classified_and_official' | 'classified_only';
  'CARRIER-036.approval': Chain;
  'CARRIER-038.within_hours': number;
  'CARRIER-038.kinds': readonly string[];
  'CARRIER-040.forbidden_vendor_kinds': readonly string[];
  'CARRIER-040.allowed': readonly string[];
  'CARRIER-040.approval': Chain;
  'CARRIER-043.deliver_within_hours': number;
  'CARRIER-045.allowed_channels': readonly string[];
  'CARRIER-045.approved_classified_network': boolean;
  'CARRIER-046.top_secret_fax': boolean;
  'CARRIER-048.fields': readonly string[];
  'CARRIER-048.bearers_min_top_secret': number;
  'CARRIER-048.bearers_min_secret': number;
  'CARRIER-048.bearers_min_confidential': number;
  'CARRIER-049.approval': Chain;
  'CARRIER-050.levels_state': readonly LevelId[];
  'CARRIER-050.levels_company': readonly LevelId[];
  'CARRIER-051.scheme': Chain;
  'CARRIER-051.cipher_telegram': 'never';
  'CARRIER-052.bearers_min': number;
  'CARRIER-053.fields': readonly string[];
  'CARRIER-054.min_grade_state_top_secret': 'locked_cabinet' | 'secure_cabinet' | 'safe_full';
  'CARRIER-054.min_grade_state_secret': 'locked_cabinet' | 'secure_cabinet' | 'safe_full';
  'CARRIER-054.min_grade_state_confidential': 'locked_cabinet' | 'secure_cabinet' | 'safe_full';
  'CARRIER-054.min_grade_company_top_secret': 'locked_cabinet' | 'secure_cabinet' | 'safe_full';
  'CARRIER-054.min_grade_company_secret': 'locked_cabinet' | 'secure_cabinet' | 'safe_full';
  'CARRIER-054.min_grade_company_confidential': 'locked_cabinet' | 'secure_cabinet' | 'safe_full';
  'CARRIER-056.protections': readonly string[];
  'CARRIER-056.period': Period;
  'CARRIER-057.search_hours': number;
  'CARRIER-057.period': Period;
  'CARRIER-058.remind_days': number;
  'CARRIER-058.period': Period;
  'CARRIER-058.originator_deadline_first': boolean;
  'CARRIER-058.top_secret_at_once': boolean;
  'CARRIER-059.fields': readonly string[];
  'CARRIER-060.numbered': boolean;
  'CARRIER-060.loss_handled_as': string;
  'CARRIER-061.fields': readonly string[];
  'CARRIER-061.approver': Chain;
  'CARRIER-062.self_destroy_conditions': readonly string[];
  'CARRIER-062.bulk_threshold': number;
  'CARRIER-062.site': 'designated_destruction_unit' | 'municipal_destruction_centre' | 'superior_designated_place' | 'provincial_secrecy_bureau' | 'designated_pulp_mill' | 'in_house_shredder';
  'CARRIER-064.signatures': readonly RoleId[];
  'CARRIER-064.distinct': boolean;
  'CARRIER-065.methods_paper': readonly string[];
  'CARRIER-065.methods_electromagnetic': readonly string[];
  'CARRIER-065.methods_optical': readonly string[];
  'CARRIER-066.period': Period;
  'CARRIER-067.kinds': readonly string[];
  'CARRIER-068.late_after_minutes': number;
  'ARCHIVE-002.approver_by_kind': Chain;
  'ARCHIVE-003.take_out': 'approved_loan' | 'never';
  'ARCHIVE-004.loan_days_max_classified': number;
  'ARCHIVE-004.loan_days_max_other': number;
  'ARCHIVE-005.approval': Chain;
  'ARCHIVE-007.movements': readonly string[];
  'ARCHIVE-008.protections': readonly string[];
  'ARCHIVE-008.period': Period;
  'ARCHIVE-010.period': Period;
  'ARCHIVE-011.retention_classes': readonly string[];
  'ARCHIVE-011.source_class_permanent': string;
  'ARCHIVE-011.source_class_long': string;
  'ARCHIVE-011.source_class_short': string;
  'ARCHIVE-012.file_by': 'year_end' | 'on_time' | 'promptly';
  'ARCHIVE-013.approval': Chain;
  'ARCHIVE-014.documents': readonly string[];
  'ARCHIVE-014.approval': Chain;
  'ARCHIVE-015.backup_period': Period;
  'ARCHIVE-016.retention_years': number;
  'PEOPLE-001.criterion': 'produces_holds_manages_or_regularly_touches' | 'large_scale_contact' | 'regular_contact' | 'any_lawful_contact';
  'PEOPLE-001.grade_top_secret': PersonGrade;
  'PEOPLE-001.grade_secret': PersonGrade;
  'PEOPLE-001.grade_confidential': PersonGrade;
  'PEOPLE-002.basis': readonly string[];
  'PEOPLE-002.approval': Chain;
  'PEOPLE-003.propose_within_days': number;
  'PEOPLE-003.approval': Chain;
  'PEOPLE-004.aspects': readonly string[];
  'PEOPLE-004.validity_months': number;
  'PEOPLE-004.approval': Chain;
  'PEOPLE-005.validity_months': number;
  'PEOPLE-006.training_proof': readonly string[];
  'PEOPLE-007.per_year_core': number;
  'PEOPLE-007.per_year_important': number;
  'PEOPLE-007.per_year_general': number;
  'PEOPLE-007.per_year_all_staff': number;
  'PEOPLE-008.fields': readonly string[];
  'PEOPLE-008.themes': readonly string[];
  'PEOPLE-008.forms_min_per_year': number;
  'PEOPLE-008.theme_share_min_cautionary_cases': number;
  'PEOPLE-008.theme_share_min_patriotism': number;
  'PEOPLE-008.external_courses': boolean;
  'PEOPLE-008.effect': readonly string[];
  'PEOPLE-009.per_year': number;
  'PEOPLE-009.pass_mark': number;
  'PEOPLE-009.on_fail': string;
  'PEOPLE-009.resit_days': number;
  'PEOPLE-010.period': Period;
  'PEOPLE-012.stability_months_min': number;
  'PEOPLE-012.qualities': readonly string[];
  'PEOPLE-013.cooling_off_years_core': number;
  'PEOPLE-013.cooling_off_years_important': number;
  'PEOPLE-013.cooling_off_years_general': number;
  'PEOPLE-013.extend_approver': RoleId;
  'PEOPLE-013.cooling_off_min_months_core': number;
  'PEOPLE-013.cooling_off_min_months_important': number;
  'PEOPLE-013.cooling_off_min_months_general': number;
  'PEOPLE-016.approval': Chain;
  'PEOPLE-017.required': readonly string[];
  'PEOPLE-017.approval': Chain;
  'PEOPLE-018.civil_servant_may_resign': boolean;
  'PEOPLE-018.notice_days': number;
  'PEOPLE-018.employee_cannot_be_refused': boolean;
  'PEOPLE-018.employee_gates': readonly string[];
  'PEOPLE-018.approval': Chain;
  'PEOPLE-019.freeze_permissions': boolean;
  'PEOPLE-019.report_hours': number;
  'PEOPLE-019.report_to': RoleId;
  'PEOPLE-021.whereabouts_report': Period;
  'PEOPLE-022.lead_days': number;
  'PEOPLE-023.period': Period;
  'PEOPLE-023.stop_on_leaving_post': boolean;
  'PEOPLE-024.return_report_days': number;
  'PEOPLE-024.all_travellers': 'review' | 'full_chain';
  'PEOPLE-024.secret_persons': 'review' | 'full_chain';
  'PEOPLE-024.approval': Chain;
  'PEOPLE-025.approval': Chain;
  'PEOPLE-027.within_days': number;
  'PEOPLE-028.requirements': readonly string[];
  'PEOPLE-029.hours_per_year': number;
  'PEOPLE-030.onboarding_account': boolean;
  'PEOPLE-031.month': number;
  'PEOPLE-031.forms': readonly string[];
  'PEOPLE-032.per_year': number;
  'DEVICE-001.classes': readonly string[];
  'DEVICE-001.fields': readonly string[];
  'DEVICE-002.isolation': string;
  'DEVICE-002.forbidden_networks': readonly string[];
  'DEVICE-003.users_per_device': number;
  'DEVICE-003.stand_alone_only': boolean;
  'DEVICE-003.approval': Chain;
  'DEVICE-004.max_age_days': number;
  'DEVICE-004.min_length': number;
  'DEVICE-004.history': number;
  'DEVICE-004.forbidden': readonly string[];
  'DEVICE-005.classified': readonly string[];
  'DEVICE-005.other': readonly string[];
  'DEVICE-008.measures': readonly string[];
  'DEVICE-008.approval_required': boolean;
  'DEVICE-008.approval': Chain;
  'DEVICE-014.lifetime_level': boolean;
  'DEVICE-014.allowed_movements': readonly string[];
  'DEVICE-016.hard_disk_max_level': LevelId;
  'DEVICE-016.encrypt_from': LevelId;
  'DEVICE-016.enabled': boolean;
  'DEVICE-019.who': readonly string[];
  'DEVICE-020.send_out_max_level': LevelId;
  'DEVICE-020.on_site_supervisor_required': boolean;
  'DEVICE-022.requirement': 'disk_removed_and_sealed' | 'degaussed';
  'DEVICE-023.approval': Chain;
  'DEVICE-025.approval': Chain;
  'DEVICE-026.certifiers': readonly string[];
  'DEVICE-026.domestic_required': boolean;
  'DEVICE-026.certificates': 'one' | 'all_three';
  'DEVICE-027.approval': Chain;
  'DEVICE-028.reuse_without_storage_part': boolean;
  'DEVICE-029.places': readonly string[];
  'DEVICE-029.idle_days': number;
  'DEVICE-029.idle_owner': 'custodian';
  'DEVICE-031.max_signature_age_days': number;
  'DEVICE-033.approver': Chain;
  'DEVICE-034.approval': Chain;
  'DEVICE-035.report_within_hours': number;
  'DEVICE-037.period': Period;
  'DEVICE-038.reset_within_hours': number;
  'DEVICE-039.period': Period;
  'DEVICE-040.care_period': Period;
  'DEVICE-040.maintenance_period': Period;
  'DEVICE-041.network': 'classified_system_only' | 'none';
  'DEVICE-041.approval': Chain;
  'DEVICE-043.transfer_scope': 'outward_and_cross_device' | 'all_transfers';
  'DEVICE-043.approval': Chain;
  'DEVICE-044.kinds': readonly string[];
  'DEVICE-044.check_period': Period;
  'DEVICE-044.certificate_fields': readonly string[];
  'DEVICE-044.expiry_remind_days': number;
  'DEVICE-045.block_unregistered_devices': boolean;
  'DEVICE-046.register_for': readonly string[];
  'DEVICE-046.fields': readonly string[];
  'DEVICE-046.no_handset_places': readonly string[];
  'DEVICE-046.connect_to_classified': 'never';
  'DEVICE-046.check_period': Period;
  'DEVICE-046.approval': Chain;
  'SITE-001.approval': Chain;
  'SITE-002.criteria': readonly string[];
  'SITE-003.defaults': readonly string[];
  'SITE-003.status': 'candidate' | 'confirmed';
  'SITE-005.facilities': readonly string[];
  'SITE-005.period': Period;
  'SITE-006.visit_minutes_max': number;
  'SITE-007.places': readonly string[];
  'SITE-007.approver': Chain;
  'SITE-007.no_bringing_in': readonly string[];
  'SITE-008.period': Period;
  'SITE-008.items': readonly string[];
  'SITE-008.archive_items': readonly string[];
  'SITE-010.check_period': Period;
  'SITE-010.distance_metres': number | null;
  'SITE-011.approval': Chain;
  'SITE-012.head_period': Period;
  'SITE-012.committee_period': Period;
  'SITE-013.filed_with': string;
  'SITE-014.fields': readonly string[];
  'SITE-014.camera_fields': readonly string[];
  'SITE-014.retention_days': number;
  'SITE-014.camera_check_period': Period;
  'PUBLISH-001.route': Chain;
  'PUBLISH-001.especially_important_adds': RoleId;
  'PUBLISH-002.tier_business_leader': string;
  'PUBLISH-002.tier_dept_head': string;
  'PUBLISH-002.tier_info_provider': string;
  'PUBLISH-005.route': Chain;
  'PUBLISH-006.approval': Chain;
  'PUBLISH-007.forbidden': readonly LevelId[];
  'PUBLISH-007.confidential_needs': readonly string[];
  'PUBLISH-007.approval': Chain;
  'PUBLISH-008.approval': Chain;
  'PUBLISH-010.fields': readonly string[];
  'PUBLISH-011.approval': Chain;
  'PUBLISH-012.notify_days': number;
  'PUBLISH-013.share_nothing': readonly string[];
  'MEETING-001.fields': readonly string[];
  'MEETING-004.approval': Chain;
  'MEETING-005.large_attendees_min': number;
  'MEETING-006.approval': Chain;
  'MEETING-010.within_hours': number;
  'MEETING-012.approval': Chain;
  'FOREIGN-001.approval': Chain;
  'FOREIGN-002.fields': readonly string[];
  'FOREIGN-004.approval': Chain;
  'FOREIGN-005.approval': Chain;
  'FOREIGN-006.required': readonly string[];
  'FOREIGN-006.approval': Chain;
  'FOREIGN-007.approval': Chain;
  'FOREIGN-008.approval': Chain;
  'FOREIGN-009.file_with': string;
  'FOREIGN-009.filing_is_not_approval': boolean;
  'FOREIGN-009.approver': Chain;
  'FOREIGN-010.approval': Chain;
  'FOREIGN-012.approval': Chain;
  'FOREIGN-013.test_period': Period;
  'SEAL-001.fields': readonly string[];
  'SEAL-001.custody_organ_seal': string;
  'SEAL-001.custody_special_office_seal': string;
  'SEAL-001.custody_section_seal': string;
  'SEAL-002.fields': readonly string[];
  'SEAL-002.approver': Chain;
  'SEAL-003.approval': Chain;
  'PETITION-001.reprisal_watch_months': number;
  'PETITION-005.approval': Chain;
  'PETITION-006.asset_kinds': readonly string[];
  'PETITION-007.checklist': readonly string[];
  'COMPANY-001.technical': readonly string[];
  'COMPANY-001.business': readonly string[];
  'COMPANY-001.elements': readonly string[];
  'COMPANY-002.mandate_by': RoleId;
  'COMPANY-003.approver': Chain;
  'COMPANY-004.approval': Chain;
  'COMPANY-005.form': string;
  'COMPANY-005.effective': string;
  'COMPANY-006.fields': readonly string[];
  'COMPANY-006.remind_days': number;
  'COMPANY-007.approval': Chain;
  'COMPANY-008.restricted_acts': readonly string[];
  'COMPANY-008.check_period': Period;
  'COMPANY-008.unpaid_months_alert': number;
  'COMPANY-008.mandatory': boolean;
  'COMPANY-008.term_months': number;
  'COMPANY-008.monthly_pay_share': number;
  'COMPANY-008.monthly_pay_share_over_12_months': number;
  'COMPANY-008.eligible': readonly string[];
  'COMPANY-009.clause_items': readonly string[];
  'COMPANY-009.approval': Chain;
  'COMPANY-010.return_days': number;
  'COMPANY-011.check_period': Period;
  'COMPANY-013.cases': readonly string[];
  'COMPANY-013.measures': readonly string[];
  'COMPANY-013.deduction_enabled': boolean;
  'COMPANY-013.deduction_min_yuan': number;
  'COMPANY-013.deduction_max_yuan': number;
  'COMPANY-013.loss_compensation_max_share': number;
  'COMPANY-013.loss_compensation_keeps_minimum_wage': boolean;
  'COMPANY-013.loss_compensation_needs': readonly string[];
  'COMPANY-013.approval': Chain;
  'COMPANY-014.grounds': readonly string[];
  'COMPANY-014.consequences': readonly string[];
  'COMPANY-014.approval': Chain;
  'COMPANY-015.separate_from_non_compete': boolean;
  'INSPECT-001.period': Period;
  'INSPECT-001.applicable_share_min': number;
  'INSPECT-002.methods': readonly string[];
  'INSPECT-002.fields': readonly string[];
  'INSPECT-003.period': Period;
  'INSPECT-003.report_sections': readonly string[];
  'INSPECT-003.prefilled': readonly string[];
  'INSPECT-004.rectify_days': number;
  'INSPECT-005.fields': readonly string[];
  'INSPECT-006.own_department_barred': boolean;
  'INSPECT-006.supervisor': RoleId;
  'INSPECT-007.period': Period;
  'INSPECT-009.period': Period;
  'INSPECT-009.external_search': boolean;
  'INSPECT-009.external_search_fields': readonly string[];
  'INSPECT-010.late_share_alert': number;
  'INSPECT-011.intentional': string;
  'INSPECT-011.first_minor': string;
  'INSPECT-013.lead_days': number;
  'INCIDENT-001.within_hours': number;
  'INCIDENT-001.recipients': readonly RoleId[];
  'INCIDENT-002.within_hours': number;
  'INCIDENT-003.addressees': readonly RoleId[];
  'INCIDENT-003.report_up_hours': number;
  'INCIDENT-003.starts_at': string;
  'INCIDENT-004.fields': readonly string[];
  'INCIDENT-004.possible_sources': readonly string[];
  'INCIDENT-005.fields': readonly string[];
  'INCIDENT-007.grades': readonly string[];
  'INCIDENT-009.within_hours': number;
  'REWARD-001.grounds': readonly string[];
  'REWARD-001.approval': Chain;
  'REWARD-002.decided_by': string;
  'REWARD-002.approval': Chain;
  'REWARD-003.aggravating': readonly string[];
  'REWARD-003.computed_from_records': readonly string[];
  'REWARD-005.fields': readonly string[];
  'CONDUCT-002.denied_queries_per_day': number;
  'CONDUCT-010.forbidden_purposes': readonly string[];
  'CONDUCT-011.ack_period': Period;
  'CONDUCT-013.six_prohibitions': readonly string[];
  'CONDUCT-015.idle_minutes': number;
  'CONDUCT-017.channels': readonly string[];
  'SYSTEM-001.requirement_register': boolean;
  'SYSTEM-001.requirement_fields': readonly string[];
  'SYSTEM-003.algorithms': readonly string[];
  'SYSTEM-003.state_secret_provider': 'none' | 'external';
  'SYSTEM-004.requester': RoleId;
  'SYSTEM-004.setter': RoleId;
  'SYSTEM-004.factor_roles': readonly RoleId[];
  'SYSTEM-004.confirm_roles': readonly RoleId[];
  'SYSTEM-004.sessions_administrator': number;
  'SYSTEM-004.sessions_person': number;
  'SYSTEM-005.review_period': Period;
  'SYSTEM-006.events': readonly string[];
  'SYSTEM-007.denied_in_10_minutes': number;
  'SYSTEM-007.bulk_reads_per_hour': number;
  'SYSTEM-007.handle_within_hours': number;
  'SYSTEM-009.period': Period;
  'SYSTEM-010.period': Period;
  'SYSTEM-010.fix_days_critical': number;
  'SYSTEM-010.fix_days_high': number;
  'SYSTEM-010.fix_days_medium': number;
  'SYSTEM-011.period': Period;
  'SYSTEM-011.scope': readonly string[];
  'SYSTEM-012.period': Period;
  'SYSTEM-013.period': Period;
  'SYSTEM-014.offsite_copies_min': number;
  'SYSTEM-014.offsite_inside_same_secrecy_domain': boolean;
  'SYSTEM-015.period': Period;
  'SYSTEM-016.rto_hours': number;
  'SYSTEM-016.rpo_hours': number;
  'SYSTEM-017.review_period': Period;
  'SYSTEM-017.drill_period': Period;
  'SYSTEM-017.fields': readonly string[];
  'SYSTEM-019.fields': readonly string[];
  'SYSTEM-019.approval': Chain;
  'SYSTEM-020.title_policy': 'desensitised_title' | 'full_title';
  'SYSTEM-020.declaration_fields': readonly string[];
  'LAW.lost_days_top_secret': number;
  'LAW.lost_days_other': number;
  'LAW.leak_result_months': number;
  'LAW.confirm_minutes': number;
  'LAW.fail_lock': number;
  'LAW.fail_lock_minutes': number;
  'LAW.invitation_days': number;
  'LAW.audit_months': number;
  'LAW.password_classes': number;
  'LAW.password_classes_classified': number;
  'LAW.password_length_confidential': number;
  'LAW.password_days_confidential': number;
  'LAW.password_length_secret': number;
  'LAW.password_days_secret': number;
  'LAW.token_pin_length': number;
  'LAW.risk_assess_months_top_secret': number;
  'LAW.risk_assess_months_other': number;
  'LAW.impact_assessment_keep_years': number;
  'LAW.archive_transfer_years': number;
  'LAW.archive_open_years': number;
  'LAW.non_compete_penalty_factor': number;
  'LAW.calendar_days_off_least': number;
  'LAW.calendar_days_off_most': number;
  'LAW.calendar_rest_days_most': number;
  'LAW.calendar_days_off_month_most': number;
  'LAW.restore_office_days': number;
  'LAW.fill_vacancy_days': number;
  'LAW.founding_days': number;
  'LAW.window_receive_return_by': number;
  'LAW.window_recall_due': number;
  'LAW.window_copy_make_by': number;
  'LAW.window_copy_collect_by': number;
  'LAW.window_carry_out_start_at': number;
  'LAW.window_carry_out_end_at': number;
  'LAW.window_designate_site_until': number;
  'LAW.window_custody_acted_at': number;
  'LAW.window_attach_dated': number;
  'LAW.window_widen_scope_until': number;
  'LAW.window_plan_visit_starts_on': number;
  'LAW.window_plan_visit_ends_on': number;
  'LAW.window_plan_meeting_starts_at_back': number;
  'LAW.window_plan_meeting_starts_at_ahead': number;
  'LAW.window_convene_committee_held_on_back': number;
  'LAW.window_convene_committee_held_on_ahead': number;
  'LAW.window_publish_pledge_in_force_from': number;
  'LAW.window_open_inspection_started_on': number;
  'LAW.window_record_finding_due_on': number;
  'LAW.window_record_drill_started_at': number;
  'LAW.window_open_incident_discovered_at': number;
  'LAW.window_deputize_until': number;
  'LAW.window_record_training_on': number;
  'LAW.window_record_training_before_joining': number;
  'LAW.window_leave_post_leaves_on': number;
  'LAW.window_set_cooling_off_ends_on': number;
  'LAW.window_declare_site_valid_until': number;
  'LAW.window_record_closing_hours': number;
}
export type ParamKey = keyof ParamTypes;

export const approvalKeys: { readonly [K in ClauseId]?: ParamKey } = {
  'ORG-021': 'ORG-021.approval',
  'ORG-022': 'ORG-022.approval',
  'CLASSIFY-014': 'CLASSIFY-014.approval',
  'CLASSIFY-015': 'CLASSIFY-015.route',
  'CLASSIFY-019': 'CLASSIFY-019.approver',
  'CLASSIFY-021': 'CLASSIFY-021.approval',
  'CLASSIFY-027': 'CLASSIFY-027.approval',
  'CARRIER-005': 'CARRIER-005.approval',
  'CARRIER-021': 'CARRIER-021.approver',
  'CARRIER-024': 'CARRIER-024.approval',
  'CARRIER-025': 'CARRIER-025.approval',
  'CARRIER-026': 'CARRIER-026.approval',
  'CARRIER-027': 'CARRIER-027.scheme',
  'CARRIER-028': 'CARRIER-028.exception',
  'CARRIER-034': 'CARRIER-034.by_act',
  'CARRIER-035': 'CARRIER-035.approval',
  'CARRIER-036': 'CARRIER-036.approval',
  'CARRIER-040': 'CARRIER-040.approval',
  'CARRIER-049': 'CARRIER-049.approval',
  'CARRIER-051': 'CARRIER-051.scheme',
  'CARRIER-061': 'CARRIER-061.approver',
  'ARCHIVE-002': 'ARCHIVE-002.approver_by_kind',
  'ARCHIVE-005': 'ARCHIVE-005.approval',
  'ARCHIVE-013': 'ARCHIVE-013.approval',
  'ARCHIVE-014': 'ARCHIVE-014.approval',
  'PEOPLE-002': 'PEOPLE-002.approval',
  'PEOPLE-003': 'PEOPLE-003.approval',
  'PEOPLE-004': 'PEOPLE-004.approval',
  'PEOPLE-016': 'PEOPLE-016.approval',
  'PEOPLE-017': 'PEOPLE-017.approval',
  'PEOPLE-018': 'PEOPLE-018.approval',
  'PEOPLE-024': 'PEOPLE-024.approval',
  'PEOPLE-025': 'PEOPLE-025.approval',
  'DEVICE-003': 'DEVICE-003.approval',
  'DEVICE-008': 'DEVICE-008.approval',
  'DEVICE-023': 'DEVICE-023.approval',
  'DEVICE-025': 'DEVICE-025.approval',
  'DEVICE-027': 'DEVICE-027.approval',
  'DEVICE-033': 'DEVICE-033.approver',
  'DEVICE-034': 'DEVICE-034.approval',
  'DEVICE-041': 'DEVICE-041.approval',
  'DEVICE-043': 'DEVICE-043.approval',
  'DEVICE-046': 'DEVICE-046.approval',
  'SITE-001': 'SITE-001.approval',
  'SITE-007': 'SITE-007.approver',
  'SITE-011': 'SITE-011.approval',
  'PUBLISH-001': 'PUBLISH-001.route',
  'PUBLISH-005': 'PUBLISH-005.route',
  'PUBLISH-006': 'PUBLISH-006.approval',
  'PUBLISH-007': 'PUBLISH-007.approval',
  'PUBLISH-008': 'PUBLISH-008.approval',
  'PUBLISH-011': 'PUBLISH-011.approval',
  'MEETING-004': 'MEETING-004.approval',
  'MEETING-006': 'MEETING-006.approval',
  'MEETING-012': 'MEETING-012.approval',
  'FOREIGN-001': 'FOREIGN-001.approval',
  'FOREIGN-004': 'FOREIGN-004.approval',
  'FOREIGN-005': 'FOREIGN-005.approval',
  'FOREIGN-006': 'FOREIGN-006.approval',
  'FOREIGN-007': 'FOREIGN-007.approval',
  'FOREIGN-008': 'FOREIGN-008.approval',
  'FOREIGN-009': 'FOREIGN-009.approver',
  'FOREIGN-010': 'FOREIGN-010.approval',
  'FOREIGN-012': 'FOREIGN-012.approval',
  'SEAL-002': 'SEAL-002.approver',
  'SEAL-003': 'SEAL-003.approval',
  'PETITION-005': 'PETITION-005.approval',
  'COMPANY-003': 'COMPANY-003.approver',
  'COMPANY-004': 'COMPANY-004.approval',
  'COMPANY-007': 'COMPANY-007.approval',
  'COMPANY-009': 'COMPANY-009.approval',
  'COMPANY-013': 'COMPANY-013.approval',
  'COMPANY-014': 'COMPANY-014.approval',
  'REWARD-001': 'REWARD-001.approval',
  'REWARD-002': 'REWARD-002.approval',
  'SYSTEM-019': 'SYSTEM-019.approval',
};
