/**
 * What an evaluator looks at on site, place by place, and what came of it beside the unit's own findings. Fed by a rule set's
 * catalogue, a submission, findings and scorecards; feeds pages and papers. Must not know what they look like.
 */
package wenming.report.site;
