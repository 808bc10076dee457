//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `x`.

pub(super) const ELEMENTS: &str = "\
        alignment autoFilter b bgColor bookViews border borders bottom brk c calculatedColumnFormula \
        cellStyle cellStyleXfs cellStyles cellXfs cfRule cfvo charset chartsheet col colBreaks color \
        colorFilter colorScale colors cols condense conditionalFormatting customFilter customFilters dataBar \
        dataValidation dataValidations dateGroupItem definedName definedNames diagonal dimension drawing dxf \
        dxfs dynamicFilter end evenFooter evenHeader extend f family fgColor fill fills filter filterColumn \
        filters firstFooter firstHeader font fonts formula formula1 formula2 gradientFill headerFooter \
        horizontal i iconFilter iconSet indexedColors is left mergeCell mergeCells name numFmt numFmts \
        oddFooter oddHeader outline outlinePr pageMargins pageSetUpPr pageSetup pane patternFill phoneticPr \
        picture pivotArea pivotSelection printOptions protection r rFont rPh rPr reference references \
        rgbColor right row rowBreaks scheme shadow sheet sheetData sheetFormatPr sheetPr sheetView \
        sheetViews sheets si sortCondition sortState sst start stop strike styleSheet sz t tabColor table \
        tableColumn tableColumns tablePart tableParts tableStyle tableStyleElement tableStyleInfo \
        tableStyles top top10 totalsRowFormula u v vertAlign vertical workbook workbookPr workbookView \
        worksheet x xf \
        ";
pub(super) const ATTRIBUTES: &str = "\
        aboveAverage aca activeCol activePane activeRow activeTab alignWithMargins alignment allowBlank \
        allowRefreshQuery and applyAlignment applyBorder applyFill applyFont applyNumberFormat \
        applyProtection applyStyles array auto autoCompressPictures autoFilterDateGrouping autoPageBreaks \
        avgSubtotal axis baseColWidth bestFit blackAndWhite blank borderId bottom builtinId bx byPosition ca \
        cacheIndex calendarType caseSensitive cellColor cellComments click colId collapsed \
        collapsedLevelsAreSubtotals columnSort conformance count countASubtotal countSubtotal customBuiltin \
        customFormat customHeight customList customWidth data dataCellStyle dataDxfId dataOnly date1904 \
        dateCompatibility dateTimeGrouping day defaultColWidth defaultGridColor defaultPivotStyle \
        defaultRowHeight defaultSubtotal defaultTableStyle degree del1 del2 descending diagonalDown \
        diagonalUp differentFirst differentOddEven dimension disablePrompts displayName draft dt2D dtr dxfId \
        eb enableFormatConditionsCalculation equalAverage error errorStyle errorTitle errors extendable \
        field fieldPosition fillId filterMode filterVal firstPageNumber firstSheet fitToHeight fitToPage \
        fitToWidth fontId footer formatCode grandCol grandRow gridLines gridLinesSet gte header \
        headerRowBorderDxfId headerRowCellStyle headerRowCount headerRowDxfId headings hidden hiddenButton \
        horizontal horizontalCentered hour ht iLevel iconId iconSet id imeMode indent indexed \
        justifyLastLine label labelOnly left localSheetId locked man manualBreakCount max maxLength \
        maxSubtotal maxVal maxValIso mergeCell min minLength minSubtotal minimized minute month name \
        numFmtId offset operator orientation outline outlineLevel outlineLevelCol outlineLevelRow pageOrder \
        pane paperSize patternType percent ph phonetic pivot pivotButton position previousCol previousRow \
        priority productSubtotal prompt promptTitle pt publishItems quotePrefix r r1 r2 rank readingOrder \
        ref relative relativeIndent reverse rgb right rightToLeft s sb scale scaleWithDoc second selected \
        sheetId showBorderUnselectedTables showButton showColumnStripes showDropDown showErrorMessage \
        showFirstColumn showFormulas showGridLines showHeader showHorizontalScroll showInputMessage \
        showLastColumn showOutlineSymbols showPivotChartFilter showRowColHeaders showRowStripes showRuler \
        showSheetTabs showValue showVerticalScroll showWhiteSpace showZeros shrinkToFit si size sortBy \
        sortMethod spans sqref start state stdDev stdDevPSubtotal stdDevSubtotal stopIfTrue style \
        sumSubtotal summaryBelow summaryRight syncHorizontal syncRef syncVertical t table tableBorderDxfId \
        tableType text textRotation theme thickBot thickBottom thickTop timePeriod tint top topLeftCell \
        totalsRowBorderDxfId totalsRowCellStyle totalsRowCount totalsRowDxfId totalsRowFunction \
        totalsRowLabel totalsRowShown transitionEntry transitionEvaluation type uniqueCount \
        useFirstPageNumber v val valIso varPSubtotal varSubtotal vertical verticalCentered view visibility \
        width windowProtection workbookViewId wrapText xSplit xfId ySplit year zeroHeight zoomToFit \
        ";
