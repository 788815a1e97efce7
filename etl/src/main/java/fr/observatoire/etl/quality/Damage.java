package fr.observatoire.etl.quality;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Recognises values that programs have damaged: numbers changed by Excel, accents read in a wrong encoding. */
final class Damage {

    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String MONTH = "(?:janv|févr|fevr|mars|avr|mai|juin|juil|août|aout|sept|oct|nov|déc|dec"
            + "|jan|feb|mar|apr|may|jun|jul|aug|sep)";

    /**
     * Excel turns 3.4, typed with a point, into the third of April: {@code 03-avr}, {@code avr-04}, {@code 03/04/2018}.
     */
    private static final Pattern DATE_FOR_NUMBER = Pattern.compile(
            "\\d{1,2}[-. ]" + MONTH + "\\.?|" + MONTH
                    + "\\.?[-. ]\\d{2,4}|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EXCEL_ERROR =
            Pattern.compile("#(?:REF|VALEUR|VALUE|DIV/0|NOM|NAME|N/A|NUL|NOMBRE|NUM)!?\\??|#{3,}");

    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:[.,]\\d+)?E[+-]?\\d+", Pattern.CASE_INSENSITIVE);

    private Damage() {}

    /** Whether Excel turned a number into a date, shows an error, or cut the digits of a long number. */
    static boolean isExcels(String text) {
        return DATE_FOR_NUMBER.matcher(text).matches()
                || isExcelError(text)
                || SCIENTIFIC.matcher(text).matches();
    }

    static boolean isExcelError(String text) {
        return text.startsWith("#") && EXCEL_ERROR.matcher(text).matches();
    }

    /** Whether accents are lost: the text contains the character that decoders write when they cannot decode. */
    static boolean hasLostAccents(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /** Whether the text is UTF-8 that was once read as Windows-1252: {@code fÃ©riÃ©} for {@code férié}. */
    static boolean isMojibake(String text) {
        if (isAscii(text)) {
            return false;
        }
        try {
            ByteBuffer bytes = WINDOWS.newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
