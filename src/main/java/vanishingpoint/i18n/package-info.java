/** Texts in English and 简体中文, number formats, and the small markup for subscripts and powers. JDK only. */
package vanishingpoint.i18n;
